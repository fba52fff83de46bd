using System.Globalization;

namespace BoTrygt.Web.Shared.Settings;

/// <summary>Where attachments and pictures lie, and how large one may be (section <c>Files</c>).</summary>
public sealed record FileSettings
{
    private const int StandardMegabytes = 20;
    private const int MostMegabytes = 200;
    private const string StandardContainer = "bilag";
    private const string FolderBesideTheData = "files";

    public required int MaxMegabytes { get; init; }

    public long MaxBytes => MaxMegabytes * 1024L * 1024;

    /// <summary>Whole path of the folder; not used when there is a connection string.</summary>
    public required string Folder { get; init; }

    /// <summary>Of an Azure storage account; null for files on the disk.</summary>
    public string? ConnectionString { get; private init; }

    public required string Container { get; init; }

    /// <param name="configuration">The section is <c>Files</c>.</param>
    /// <param name="contentRoot">A relative folder is taken from there.</param>
    /// <param name="webRoot">What lies there is sent to anybody.</param>
    /// <param name="dataFolder">Where the installation's data lies.</param>
    /// <exception cref="SettingException">The size is no number, or the folder is one that anybody can read.</exception>
    public static FileSettings From(IConfiguration configuration, string contentRoot, string webRoot, string dataFolder)
    {
        var folder = Text(configuration["Files:Folder"]) is { } text ? Path.GetFullPath(text, contentRoot) : Path.Combine(dataFolder, FolderBesideTheData);
        return new()
        {
            MaxMegabytes = Megabytes(Text(configuration["Files:MaxMegabytes"])),
            Folder = IsWithin(folder, webRoot) ? throw new SettingException($"Files:Folder er '{folder}', som ligger i wwwroot, hvor alle kan læse. Vælg en mappe uden for {webRoot}.") : folder,
            ConnectionString = Text(configuration["Files:ConnectionString"]),
            Container = Text(configuration["Files:Container"]) ?? StandardContainer,
        };
    }

    private static int Megabytes(string? text) => text is null ? StandardMegabytes
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) && megabytes is >= 1 and <= MostMegabytes ? megabytes
        : throw new SettingException($"Files:MaxMegabytes er '{text}', men skal være et helt tal fra 1 til {MostMegabytes}.");

    /// <summary>Small and large letters are the same on some disks.</summary>
    private static bool IsWithin(string folder, string webRoot) =>
        Path.TrimEndingDirectorySeparator(folder).Equals(Path.TrimEndingDirectorySeparator(webRoot), StringComparison.OrdinalIgnoreCase)
        || folder.StartsWith(Path.TrimEndingDirectorySeparator(webRoot) + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
