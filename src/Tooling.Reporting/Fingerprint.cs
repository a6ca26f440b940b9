using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tooling.Reporting;

/// <summary>
/// Identity of a finding: the same in every host, and the same after lines were added, removed or re-indented elsewhere.
/// </summary>
public static class Fingerprint
{
    /// <summary>
    /// Computes a fingerprint: the first 64 bits of SHA-256, in lower-case hexadecimal, over the parts below.
    /// </summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="fileName">The file's name without folders, so that every host sees the same one.</param>
    /// <param name="member">The type and member that contain the place, as declared.</param>
    /// <param name="text">The code of the place; runs of white space count as one space.</param>
    /// <param name="ordinal">Which one it is, from 0, among those that agree in all of the above.</param>
    /// <returns>16 hexadecimal digits.</returns>
    public static string Compute(string ruleId, string fileName, string member, string text, int ordinal)
    {
        var key = string.Join("\n", ruleId, fileName, Collapse(member), Collapse(text), ordinal.ToString(CultureInfo.InvariantCulture));
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(key));
        var hex = new StringBuilder(16);
        for (var i = 0; i < 8; i++)
        {
            hex.Append(hash[i].ToString("x2", CultureInfo.InvariantCulture));
        }

        return hex.ToString();
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
