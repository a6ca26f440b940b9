using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tooling.Reporting;

/// <summary>
/// Identity of a finding: the same in every host, and the same after lines were added, removed or re-indented elsewhere.
/// It has two parts, so that a file that got another name can be told from new code: what the place is, then the file's name.
/// </summary>
public static class Fingerprint
{
    private const int ContentBytes = 6;
    private const int FileBytes = 2;

    /// <summary>
    /// Computes a fingerprint: the first 48 bits of SHA-256 over the rule, member, text and ordinal, then the first 16 bits of SHA-256 over
    /// the file's name, in lower-case hexadecimal.
    /// </summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="fileName">The file's name without folders, so that every host sees the same one.</param>
    /// <param name="member">The type and member that contain the place, as declared.</param>
    /// <param name="text">The code of the place; runs of white space count as one space.</param>
    /// <param name="ordinal">Which one it is, from 0, among those that agree in all of the above.</param>
    /// <returns>16 hexadecimal digits.</returns>
    public static string Compute(string ruleId, string fileName, string member, string text, int ordinal)
    {
        using var sha = SHA256.Create();
        var content = string.Join("\n", ruleId, Collapse(member), Collapse(text), ordinal.ToString(CultureInfo.InvariantCulture));
        var hex = new StringBuilder(2 * (ContentBytes + FileBytes));
        Append(hex, sha.ComputeHash(Encoding.UTF8.GetBytes(content)), ContentBytes);
        Append(hex, sha.ComputeHash(Encoding.UTF8.GetBytes(fileName)), FileBytes);
        return hex.ToString();
    }

    /// <summary>The part of a fingerprint that stays the same when the file gets another name.</summary>
    /// <param name="fingerprint">A fingerprint; one of another form is its own content.</param>
    /// <returns>12 hexadecimal digits.</returns>
    public static string ContentOf(string fingerprint)
    {
        if (fingerprint is null)
        {
            throw new ArgumentNullException(nameof(fingerprint));
        }

        return fingerprint.Length == 2 * (ContentBytes + FileBytes) ? fingerprint.Substring(0, 2 * ContentBytes) : fingerprint;
    }

    private static void Append(StringBuilder hex, byte[] hash, int bytes)
    {
        for (var i = 0; i < bytes; i++)
        {
            hex.Append(hash[i].ToString("x2", CultureInfo.InvariantCulture));
        }
    }

    private static string Collapse(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[result.Length - 1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd();
    }
}
