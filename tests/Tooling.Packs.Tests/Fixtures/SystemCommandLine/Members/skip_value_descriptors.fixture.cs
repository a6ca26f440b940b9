// manual: SCL1018, SCL9009 x6
using System.CommandLine;
using System.CommandLine.Binding;

public static class Defaults
{
    public static object? Of(IValueDescriptor descriptor) => descriptor.GetDefaultValue();

    public static string Name(Option<int> option) => ((IValueDescriptor)option).ValueName;

    public static bool IsOne(object any) => any is IValueDescriptor { HasDefaultValue: true };
}
