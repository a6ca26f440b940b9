using System.CommandLine;

namespace Tooling.Cli.Commands;

/// <summary><c>completion</c>: prints a script that makes a shell complete this tool's command line.</summary>
internal sealed class CompletionCommand : Command
{
    private readonly Argument<string> _shell = new("shell") { Description = "The shell." };

    public CompletionCommand()
        : base("completion", "Print a script that makes a shell complete the command line of dotnet-migrate.")
    {
        _shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        Arguments.Add(_shell);
        SetAction(parse => parse.InvocationConfiguration.Output.Write(ScriptOf(parse.GetRequiredValue(_shell))));
    }

    /// <summary>Every script asks the tool itself, by the suggest directive, with the line and the cursor.</summary>
    private static string ScriptOf(string shell) => shell switch
    {
        "bash" => """
            # eval "$(dotnet-migrate completion bash)" in ~/.bashrc
            _dotnet_migrate() {
                local IFS=$'\n'
                local candidates
                candidates="$(dotnet-migrate "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" || candidates=""
                # Without any candidate, complete file names.
                COMPREPLY=($(compgen -W "${candidates}" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _dotnet_migrate dotnet-migrate

            """,
        "zsh" => """
            # eval "$(dotnet-migrate completion zsh)" in ~/.zshrc, after compinit
            _dotnet_migrate() {
                local candidates
                candidates=("${(@f)$(dotnet-migrate "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
                if [[ -n "${candidates[*]}" ]]; then
                    compadd -a candidates
                else
                    _files
                fi
            }
            compdef _dotnet_migrate dotnet-migrate

            """,
        "fish" => """
            # dotnet-migrate completion fish | source, in ~/.config/fish/config.fish
            function __dotnet_migrate_complete
                set --local line (commandline --current-process --cut-at-cursor | string collect)
                dotnet-migrate "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
            end
            complete --command dotnet-migrate --arguments '(__dotnet_migrate_complete)'

            """,
        _ => """
            # dotnet-migrate completion pwsh | Out-String | Invoke-Expression, in $PROFILE
            Register-ArgumentCompleter -Native -CommandName dotnet-migrate -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $line = $commandAst.ToString().PadRight($cursorPosition)
                dotnet-migrate "[suggest:$cursorPosition]" $line 2>$null |
                    Where-Object { $_ -like "$wordToComplete*" } |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }

            """,
    };
}
