using System.CommandLine;

namespace Shop
{
    public sealed class Menu
    {
        public bool IsRequired { get; set; }
    }

    public static class MenuExtensions
    {
        public static Menu AddOption(this Menu menu, string option) => menu;

        public static int Invoke(this Menu menu, string[] args) => args.Length;
    }

    public static class Orders
    {
        public static void Print(Command command)
        {
            var menu = new Menu { IsRequired = true }.AddOption("salad");
            menu.Invoke([]);
            Console.WriteLine("command.AddOption(option) is text: " + nameof(MenuExtensions.AddOption) + command.Description);
        }
    }
}
