// expect: SCL1018, SCL1027 x5
using System.CommandLine;
using System.CommandLine.Binding;

public static class Defaults
{
    public static T Of<T>(Option<T> option) => (T)((IValueDescriptor)option).GetDefaultValue()!;

    public static string Describe(Argument<string> path, Option? any)
    {
        var type = ((IValueDescriptor)path).ValueType; // the type
        return ((IValueDescriptor)path).HasDefaultValue ? $"{((IValueDescriptor)path).GetDefaultValue()} {type}" : $"{((IValueDescriptor)(any ?? new Option<int>("--none"))).ValueType}";
    }
}
-----
using System.CommandLine;

public static class Defaults
{
    public static T Of<T>(Option<T> option) => (T)option.GetDefaultValue()!;

    public static string Describe(Argument<string> path, Option? any)
    {
        var type = path.ValueType; // the type
        return path.HasDefaultValue ? $"{path.GetDefaultValue()} {type}" : $"{(any ?? new Option<int>("--none")).ValueType}";
    }
}
