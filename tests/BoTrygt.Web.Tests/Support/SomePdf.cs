using System.Text;

namespace BoTrygt.Web.Tests.Support;

/// <summary>A PDF as large as one asks for.</summary>
public static class SomePdf
{
    private const string End = "\ntrailer<<>>\n%%EOF\n";

    public static byte[] Of(int bytes = 600) => Of("", bytes);

    /// <summary>Two with other words are two files.</summary>
    public static byte[] Of(string words, int bytes = 600) => Encoding.ASCII.GetBytes($"%PDF-1.7\n{words}".PadRight(bytes - End.Length, ' ') + End);
}
