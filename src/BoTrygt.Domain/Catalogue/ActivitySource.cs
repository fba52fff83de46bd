namespace BoTrygt.Domain.Catalogue;

/// <summary>Where something about an activity is known from.</summary>
/// <param name="Text">As one cites it.</param>
/// <param name="Link">An https address where it can be read; null when there is none.</param>
public sealed record ActivitySource(string Text, string? Link)
{
    private const string Scheme = "https://";

    /// <summary>A line as people write it: the text, and at its end the address, if there is one.</summary>
    /// <remarks>Any other scheme stays text, so no line becomes a link that runs something.</remarks>
    public static ActivitySource Of(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var start = line.LastIndexOf(' ') + 1;
        var last = line[start..].TrimEnd('.', ',', ';');
        return last.StartsWith(Scheme, StringComparison.Ordinal) && Uri.TryCreate(last, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? new(start == 0 ? uri.Host : line[..start].Trim(), last)
            : new(line.Trim(), null);
    }
}
