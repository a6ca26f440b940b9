var field = new Field { IsRequired = true, Arity = Arity.ExactlyOne };
Console.WriteLine(field.IsRequired);

internal sealed class Field
{
    public bool IsRequired { get; set; }

    public Arity Arity { get; set; }
}

internal enum Arity
{
    ExactlyOne,
}
