using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace Tooling.Reporting.Writers.Html;

/// <summary>Writes HTML: what is given as text is escaped, always.</summary>
/// <param name="writer">Where to.</param>
internal sealed class HtmlPage(TextWriter writer)
{
    /// <summary>A style or script that comes with the product.</summary>
    public static string Resource(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return "\n" + reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>What a policy allows a style or script by.</summary>
    public static string HashOf(string content) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}";

    /// <summary>Writes markup as it is: only what this product itself says.</summary>
    public HtmlPage Markup(string html)
    {
        writer.Write(html);
        return this;
    }

    /// <summary>Writes text.</summary>
    public HtmlPage Text(string text)
    {
        HtmlEncoder.Default.Encode(writer, text);
        return this;
    }

    /// <summary>Writes an attribute, with a blank before it; nothing where it has no value.</summary>
    public HtmlPage Attribute(string name, string? value) => value is null ? this : Markup($" {name}=\"").Text(value).Markup("\"");

    /// <summary>Writes an element that holds text.</summary>
    /// <param name="tag">Its name, and its attributes where they are constant.</param>
    /// <param name="text">The text.</param>
    public HtmlPage Element(string tag, string text) => Markup($"<{tag}>").Text(text).Markup($"</{tag.Split(' ')[0]}>");
}
