var result = new Result();
Console.WriteLine(result.GetValueForOption(3) + result.GetValueForArgument("x"));
new Form().AddValidator(r => Console.WriteLine(r));

internal sealed class Result
{
    public int GetValueForOption(int option) => option;

    public int GetValueForArgument(string argument) => argument.Length;
}

internal sealed class Form
{
    public void AddValidator(Action<int> validator) => validator(1);
}
