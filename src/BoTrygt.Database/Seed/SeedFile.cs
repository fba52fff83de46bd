using System.Security.Cryptography;
using System.Text;
using CsvHelper;

namespace BoTrygt.Database.Seed;

/// <summary>The files of this folder, compiled into the program. CSV: semicolons, a header, lines with # are comments.</summary>
internal static class SeedFile
{
    private const string Root = "BoTrygt.Database.Seed.";
    private static readonly CsvReaderOptions Layout = new() { Separator = ';', CommentPrefix = '#', MissingField = CsvMissingFieldHandling.Throw };

    public static List<T> Rows<T>(string name, Func<CsvReader, T> read)
    {
        using var csv = CsvReader.Create(Stream(name), Layout, leaveOpen: false);
        var rows = new List<T>();
        while (csv.Read())
        {
            rows.Add(read(csv));
        }

        return rows;
    }

    /// <summary>A table with a first column of codes and a column for each period, as (code, period, number).</summary>
    public static List<(string Code, string Period, int Count)> Series(string name) =>
        [.. Rows(name, csv => csv.Headers.Skip(1).Select(period => (csv.GetString(0), period, csv.Parse<int>(period))).ToList()).SelectMany(row => row)];

    /// <summary>What a comment line of the file says behind a word, such as <c>Samlet:</c>, without its full stop.</summary>
    public static string Comment(string name, string word)
    {
        var comment = Text(name).Split('\n')[0];
        return comment[(comment.IndexOf(word, StringComparison.Ordinal) + word.Length)..].Trim().TrimEnd('.');
    }

    public static string Text(string name)
    {
        using var reader = new StreamReader(Stream(name), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The names of all files whose name starts so.</summary>
    public static IEnumerable<string> Names(string start) =>
        typeof(SeedFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root + start, StringComparison.Ordinal))
            .Select(name => name[Root.Length..])
            .Order(StringComparer.Ordinal);

    /// <summary>SHA-256 over the files' text, in hexadecimal.</summary>
    public static string Hash(IEnumerable<string> names) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(names.Select(Text)))));

    private static Stream Stream(string name) =>
        typeof(SeedFile).Assembly.GetManifestResourceStream(Root + name) ?? throw new FileNotFoundException($"The program has no seed file {name}.");
}
