using System.CommandLine;

public sealed class Field
{
    public bool IsRequired { get; set; }

    public bool IsHidden { get; init; }

    public string? ErrorMessage { get; set; }

    public Option<string> ToOption() => new("--" + nameof(IsRequired)) { AllowMultipleArgumentsPerToken = IsRequired && !IsHidden, Arity = ArgumentArity.OneOrMore };
}
