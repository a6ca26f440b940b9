namespace Tooling.Rules.Tests.Reading;

/// <summary>A small pack with one rule of each form; tests break it in one place each.</summary>
internal static class ValidPack
{
    public const string Text =
        """
        id: SystemCommandLine
        title: System.CommandLine beta4 to 2.0
        version: 1.0.0
        packages:
          - id: System.CommandLine
            from: "[2.0.0-beta1, 2.0.0-beta5)"
            to: 2.0.15
          - id: System.CommandLine.Hosting
            from: "[0.1.0, )"
            to: none
        legacy:
          assemblies: [System.CommandLine]
          markers: ["T:System.CommandLine.Handler"]
        imports: [System.CommandLine, System.CommandLine.Parsing]
        rules:
          - id: SCL1001
            title: Require options through Option.Required
            safety: safe
            why: It was renamed.
            whenNot: Never.
            map:
              - P:System.CommandLine.Option.IsRequired -> P:System.CommandLine.Option.Required
              - from: N:System.CommandLine.Builder
            examples:
              - before: |
                  option.IsRequired = true;
                after: |
                  option.Required = true;
          - id: SCL1002
            title: Add options through Command.Options
            safety: review
            why: |
              A collection replaces
              the method.
            template:
              typeParameters: [T]
              captures:
                command: System.CommandLine.Command
                option: { type: "System.CommandLine.Option<T>", modern: "System.CommandLine.Option<T>" }
              rewrites:
                - before: command.AddOption(option)
                  after: "command.Options.Add(option)"
            examples:
              - before: command.AddOption(option);
                after: command.Options.Add(option);
          - id: SCL2001
            title: Set actions through Command.SetAction
            safety: review
            why: Handlers became actions.
            code: SetHandler
            examples:
              - before: command.SetHandler(Run);
                after: command.SetAction(_ => Run());
          - id: SCL9001
            title: Write your own help
            safety: manual
            why: It is gone.
            manual:
              symbols: ["T:System.CommandLine.LocalizationResources", "M:System.CommandLine.Builder.CommandLineBuilderExtensions.UseHelp*"]
              advice: Set HelpOption.Action.
            examples:
              - before: builder.UseHelp();

        """;

    /// <summary>The pack with one passage replaced; it must be there exactly once.</summary>
    public static string With(string passage, string replacement)
    {
        Assert.Equal(2, Text.Split(passage).Length);
        return Text.Replace(passage, replacement, StringComparison.Ordinal);
    }
}
