// expect: SCL1010 x2, SCL1018, SCL3001, SCL3006, SCL3007 x2, SCL3008
using System.CommandLine;
using System.CommandLine.Binding;

var name = new Option<string>("--name");
var age = new Option<int>("--age");
var root = new RootCommand { name, age };
root.SetHandler((person, age) => Console.WriteLine(person.Name + age), new PersonBinder(name, age), age);

public sealed record Person(string? Name, int Age);

public sealed class PersonBinder : BinderBase<Person>
{
    private readonly Option<string> _name;
    private readonly Option<int> _age;

    public PersonBinder(Option<string> name, Option<int> age)
    {
        _name = name;
        _age = age;
    }

    protected override Person GetBoundValue(BindingContext bindingContext) =>
        new Person(
            bindingContext.ParseResult.GetValueForOption(_name),
            bindingContext.ParseResult.GetValueForOption(_age));
}
-----
using System.CommandLine;

var name = new Option<string>("--name");
var age = new Option<int>("--age");
var root = new RootCommand { name, age };
var rootPersonBinder = new PersonBinder(name, age);
root.SetAction(parseResult =>
{
    var person = rootPersonBinder.GetBoundValue(parseResult);
    var ageValue = parseResult.GetValue(age);
    Console.WriteLine(person.Name + ageValue);
});

public sealed record Person(string? Name, int Age);

public sealed class PersonBinder
{
    private readonly Option<string> _name;
    private readonly Option<int> _age;

    public PersonBinder(Option<string> name, Option<int> age)
    {
        _name = name;
        _age = age;
    }

    public Person GetBoundValue(ParseResult bindingContext) =>
        new Person(
            bindingContext.GetValue(_name),
            bindingContext.GetValue(_age));
}
