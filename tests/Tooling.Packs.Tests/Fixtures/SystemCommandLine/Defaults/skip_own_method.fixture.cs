public sealed class Setting
{
    private object? _value;

    public void SetDefaultValue(object? value) => _value = value;

    public static void Run()
    {
        var setting = new Setting();
        setting.SetDefaultValue(3);
        Console.WriteLine(setting._value);
    }
}
