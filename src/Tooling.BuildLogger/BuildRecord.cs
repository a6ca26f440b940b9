namespace Tooling.BuildLogger;

/// <summary>One line of the file that <see cref="ImportsAndErrorsLogger"/> writes: fields parted by tabs.</summary>
public static class BuildRecord
{
    /// <summary>First field of an import: project, imported file.</summary>
    public const string Import = "import";

    /// <summary>First field of an error: project, file, line, code, message, target that ran, file of that target.</summary>
    public const string Error = "error";

    /// <summary>Writes fields as one line.</summary>
    /// <param name="fields">The fields; they may hold any character.</param>
    public static string Format(params string[] fields) => string.Join("\t", fields.Select(Escape));

    /// <summary>Reads what <see cref="Format"/> wrote.</summary>
    /// <param name="line">One line.</param>
    public static string[] Parse(string line) => line.Split('\t').Select(Unescape).ToArray();

    private static string Escape(string field) =>
        field.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\r", "\\r").Replace("\n", "\\n");

    private static string Unescape(string field)
    {
        if (field.IndexOf('\\') < 0)
        {
            return field;
        }

        var result = new System.Text.StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            var escaped = field[i] == '\\' && i + 1 < field.Length;
            result.Append(!escaped ? field[i] : field[++i] switch { 't' => '\t', 'r' => '\r', 'n' => '\n', var other => other });
        }

        return result.ToString();
    }
}
