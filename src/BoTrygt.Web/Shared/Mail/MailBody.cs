namespace BoTrygt.Web.Shared.Mail;

/// <summary>
/// What a mail says between the greeting and the signature, in the order in which it is read. Written once, and shown as
/// text (<see cref="MailText"/>) and as HTML (<see cref="MailHtml"/>): nobody who writes a mail writes either.
/// </summary>
public sealed class MailBody
{
    private readonly List<MailBlock> _blocks = [];

    internal IReadOnlyList<MailBlock> Blocks => _blocks;

    /// <summary>How the mail begins.</summary>
    internal string Greeting { get; private set; } = "Hej";

    /// <summary>Greets somebody by the first name.</summary>
    public MailBody Greet(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Greeting = $"Hej {name.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()}".TrimEnd();
        return this;
    }

    public MailBody Paragraph(string text) => With(new MailParagraph(text));

    /// <summary>Above what belongs together in a long mail.</summary>
    public MailBody Heading(string text) => With(new MailHeading(text));

    /// <summary>Nothing is shown of an empty list.</summary>
    public MailBody List(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count > 0 ? With(new MailList(all)) : this;
    }

    /// <summary>The words of a person, set apart from what the portal says.</summary>
    public MailBody Quote(string words) => With(new MailQuote(words));

    /// <summary>What the reader can do: a page of the portal, on the host that the operator set.</summary>
    /// <param name="label">What one does there, such as "Læs og skriv under".</param>
    /// <param name="path">The page's path, from the root.</param>
    /// <exception cref="ArgumentException">It is not a path of the portal.</exception>
    public MailBody Action(string label, string path) => With(new MailAction(label, OnOurHost(path), IsMain: true));

    /// <summary>The same for what is less urgent than the mail's errand.</summary>
    /// <exception cref="ArgumentException">It is not a path of the portal.</exception>
    public MailBody Link(string label, string path) => With(new MailAction(label, OnOurHost(path), IsMain: false));

    /// <summary>What another body says comes after this one.</summary>
    public MailBody Then(MailBody other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _blocks.AddRange(other._blocks);
        return this;
    }

    private MailBody With(MailBlock block)
    {
        _blocks.Add(block);
        return this;
    }

    /// <summary>A browser reads two slashes, and a backslash, as the beginning of another host.</summary>
    private static string OnOurHost(string path) => path is ['/', ..] and not ['/', '/' or '\\', ..]
        ? path
        : throw new ArgumentException($"A mail leads to a path of the portal, not to {path}", nameof(path));
}

internal abstract record MailBlock;

internal sealed record MailParagraph(string Text) : MailBlock;

internal sealed record MailHeading(string Text) : MailBlock;

internal sealed record MailList(IReadOnlyList<string> Lines) : MailBlock;

internal sealed record MailQuote(string Words) : MailBlock;

internal sealed record MailAction(string Label, string Path, bool IsMain) : MailBlock
{
    /// <summary>Null when no host is set: then nobody can be led anywhere.</summary>
    public Uri? On(Uri? host) => host is null ? null : new(host, Path);
}
