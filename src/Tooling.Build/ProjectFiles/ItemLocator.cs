using System.Xml;

namespace Tooling.Build.ProjectFiles;

/// <summary>Finds an item in the file that defines it: MSBuild tells a task the file, not the line.</summary>
internal static class ItemLocator
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Finds the last element that names an item.</summary>
    /// <param name="file">Absolute path of the project file.</param>
    /// <param name="type">The item's type.</param>
    /// <param name="name">The item.</param>
    /// <returns>Line and column from 1; zeros where it is named by a property or wildcard.</returns>
    public static (int Line, int Column) Find(string file, string type, string name)
    {
        var place = (0, 0);
        if (!File.Exists(file))
        {
            return place;
        }

        using var reader = XmlReader.Create(file, Settings);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName.Equals(type, StringComparison.OrdinalIgnoreCase) && (Names(reader, "Include", name) || Names(reader, "Update", name)) && reader is IXmlLineInfo at)
            {
                place = (at.LineNumber, at.LinePosition);
            }
        }

        return place;
    }

    private static bool Names(XmlReader reader, string attribute, string name) =>
        reader.GetAttribute(attribute)?.Split(';').Any(part => part.Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) == true;
}
