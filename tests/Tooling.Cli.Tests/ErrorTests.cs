using Tooling.Engine;
using Tooling.Rules.Model;
using Tooling.Rules.Reading;

namespace Tooling.Cli.Tests;

public sealed class ErrorTests : CliTest
{
    private RunResult Fail(Exception failure, params string[] options)
    {
        Engine.Failure = failure;
        return Run(["scan", .. options]);
    }

    [Fact]
    public void What_the_user_can_mend_is_said_in_three_lines() => Assert.Equal(
        new RunResult(1, string.Empty, "error: There is no project.\n  at src/App:1\n  try: Give a path.\n"),
        Fail(new UserErrorException("There is no project.", "Give a path.", "src/App:1")));

    [Fact]
    public void Every_mistake_in_a_pack_has_its_file_and_line() => Assert.Equal(
        "error: 'safty' is not a key.\n  at pack.yaml:7\n  try: Write 'safety'.\nerror: No title.\n  at pack.yaml:9\n  try: Add one.\n",
        Fail(new PackException([new PackProblem(new PackPosition("pack.yaml", 7, 3), "'safty' is not a key.", "Write 'safety'."), new PackProblem(new PackPosition("pack.yaml", 9, 1), "No title.", "Add one.")])).Error);

    [Fact]
    public void A_full_disk_is_no_surprise() => Assert.Equal(
        "error: No space left on device.\n  try: Check that the file or folder is there, that you may use it, and that the disk is not full.\n",
        Fail(new IOException("No space left on device.")).Error);

    [Fact]
    public void A_mistake_of_ours_is_said_without_its_stack() => Assert.Equal(
        new RunResult(1, string.Empty, "error: This should not happen: oops\n  try: Run it again with --verbose, and report what it says.\n"),
        Fail(new InvalidOperationException("oops")));

    [Theory]
    [InlineData("scan", "--verbose")]
    [InlineData("--verbose", "scan")]
    public void With_verbose_there_is_the_stack(params string[] arguments)
    {
        Engine.Failure = new InvalidOperationException("oops");

        Assert.Contains("   at Tooling.Cli.Commands.ScanCommand.", Run(arguments).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: Unrecognized command or argument 'scn'.\n  try: dotnet migrate --help\n", "scn")]
    [InlineData("error: Unrecognized command or argument '--frmat'.\n  try: dotnet migrate scan --help\n", "scan", ".", "--frmat")]
    [InlineData("error: Argument 'xml' not recognized. Must be one of: 'text' 'json' 'sarif'\n  try: dotnet migrate scan --help\n", "scan", "--format", "xml")]
    [InlineData("error: Argument 'sarif' not recognized. Must be one of: 'text' 'json'\n  try: dotnet migrate list --help\n", "list", "--format", "sarif")]
    [InlineData("error: 'foo' is not a property: write Name=Value.\n  try: dotnet migrate scan --help\n", "scan", "-p", "foo")]
    [InlineData("error: --jobs takes a number from 1.\n  try: dotnet migrate scan --help\n", "scan", "--jobs", "0")]
    [InlineData("error: Cannot parse argument 'x' for option '--jobs' as expected type 'System.Nullable`1[System.Int32]'.\n  try: dotnet migrate scan --help\n", "scan", "--jobs", "x")]
    [InlineData("error: --resume goes with neither --plan nor --mode nor --validation: the plan is the interrupted one.\n  try: dotnet migrate apply --help\n", "apply", "--resume", "--plan", "x")]
    [InlineData("error: Required argument missing for command: 'explain'.\n  try: dotnet migrate explain --help\n", "explain")]
    public void Bad_usage_is_an_error_like_any_other(string error, params string[] arguments) =>
        Assert.Equal(new RunResult(1, string.Empty, error), Run(arguments));

    [Fact]
    public void Without_a_command_the_help_is_shown()
    {
        var run = Run();

        Assert.Equal((1, string.Empty), (run.Code, run.Error));
        Assert.Contains("130  cancelled", run.Out, StringComparison.Ordinal);
        Assert.Contains("rollback <migration>", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_is_one_line() => Assert.Equal(new RunResult(0, ToolVersion.Current + "\n", string.Empty), Run("--version"));
}
