// nullable: disable
// expect: SCL1011 x2, SCL1013
using System.CommandLine;
using System.CommandLine.Parsing;

public sealed class Values(ParseResult result)
{
    /// <summary>Calls <see cref="System.CommandLine.Parsing.ParseResult.GetValueForArgument{T}(Argument{T})"/>.</summary>
    public Func<Argument<string>, string> Reader => result.GetValueForArgument;
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public sealed class Values(ParseResult result)
{
    /// <summary>Calls <see cref="System.CommandLine.ParseResult.GetValue{T}(Argument{T})"/>.</summary>
    public Func<Argument<string>, string> Reader => result.GetValue;
}
