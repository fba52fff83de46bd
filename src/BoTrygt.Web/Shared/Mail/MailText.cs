namespace BoTrygt.Web.Shared.Mail;

/// <summary>A mail as plain text.</summary>
public static class MailText
{
    /// <param name="body">What it says.</param>
    /// <param name="host">Where its links lead; null when the operator set none.</param>
    public static string Of(MailBody body, Uri? host)
    {
        ArgumentNullException.ThrowIfNull(body);
        return $"{body.Greeting}\n\n{string.Join("\n\n", body.Blocks.Select(block => Of(block, host)))}\n\nVenlig hilsen\nBo trygt\n";
    }

    private static string Of(MailBlock block, Uri? host) => block switch
    {
        MailParagraph paragraph => Tidy(paragraph.Text),
        MailHeading heading => heading.Text.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("da-DK")),
        MailList list => string.Join('\n', list.Lines.Select(line => $"- {Tidy(line).ReplaceLineEndings("\n  ")}")),
        MailQuote quote => $"> {Tidy(quote.Words).ReplaceLineEndings("\n> ")}",
        MailAction action => action.On(host) is { } address ? $"{action.Label}: {address.AbsoluteUri}" : WhereToLook(action),
        _ => throw new InvalidOperationException($"No text for {block.GetType().Name}."),
    };

    /// <summary>The same words stand in the HTML.</summary>
    internal static string WhereToLook(MailAction action) => $"{action.Label}: log ind i Bo trygts arbejdsrum, og find siden der.";

    private static string Tidy(string text) => text.Trim().ReplaceLineEndings("\n");
}
