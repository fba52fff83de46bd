using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace BoTrygt.Web.Shared.Mail;

/// <summary>
/// A mail as HTML. Mail programs forget style sheets, so each element carries its style; the sheet in the head is for dark
/// screens alone. Nothing is fetched from anywhere: no picture, no font, nothing that tells when a mail is opened.
/// </summary>
public static class MailHtml
{
    private const string Font = "font-family:'Segoe UI',-apple-system,BlinkMacSystemFont,Roboto,'Helvetica Neue',Arial,sans-serif";

    private const string Size = $"{Font};font-size:16px;line-height:1.55";

    private const string Ink = $"{Size};color:#14252c";

    private const string Paragraph = $"margin:0 0 16px;{Ink}";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="subject">The mail's subject, for programs that show it as the page's title.</param>
    /// <param name="body">What it says.</param>
    /// <param name="host">Where its links lead; null when the operator set none.</param>
    public static string Of(string subject, MailBody body, Uri? host)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(body);
        return Frame(Encoder.Encode(subject), Encoder.Encode(body.Greeting), string.Join('\n', body.Blocks.Select(block => Of(block, host)))).ReplaceLineEndings("\n");
    }

    // Outlook knows no largest width: it alone sees the table in its comments.
    private static string Frame(string subject, string greeting, string content) => $$"""
        <!DOCTYPE html>
        <html lang="da">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <title>{{subject}}</title>
        <style>
        @media (prefers-color-scheme:dark){
        .paper{background:#0f1a20!important}
        .sheet{background:#17262d!important;border-color:#34474f!important}
        .ink,.ink p,.ink li,.ink h2{color:#f3eee3!important}
        .name{color:#f5c25b!important}
        .soft{color:#b9c5c8!important}
        .quote{color:#f3eee3!important;border-color:#f5c25b!important}
        .link{color:#8ed1de!important}
        .button{background:#8ed1de!important;color:#08242c!important;border-color:#8ed1de!important}
        }
        </style>
        </head>
        <body class="paper" style="margin:0;padding:0;background:#fbf8f2">
        <div class="paper" lang="da" style="background:#fbf8f2;padding:24px 12px">
        <!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
        <div class="sheet ink" style="max-width:600px;margin:0 auto;background:#ffffff;border:1px solid #ded6c6;border-radius:8px;padding:28px 28px 20px;box-sizing:border-box;{{Ink}};overflow-wrap:anywhere">
        <div class="name" style="margin:0 0 20px;{{Font}};font-size:15px;font-weight:600;color:#0e5265">Bo trygt</div>
        <p style="{{Paragraph}}">{{greeting}}</p>
        {{content}}
        <p class="soft" style="margin:28px 0 0;{{Size}};color:#4a5a61">Venlig hilsen<br>Bo trygt</p>
        </div>
        <!--[if mso]></td></tr></table><![endif]-->
        </div>
        </body>
        </html>

        """;

    private static string Of(MailBlock block, Uri? host) => block switch
    {
        MailParagraph paragraph => $"<p style=\"{Paragraph}\">{Encoded(paragraph.Text)}</p>",
        MailHeading heading => $"<h2 style=\"margin:28px 0 8px;{Font};font-size:18px;line-height:1.3;font-weight:600;color:#14252c\">{Encoded(heading.Text)}</h2>",
        MailList list => $"<ul style=\"margin:0 0 16px;padding:0 0 0 22px\">{string.Concat(list.Lines.Select(Item))}</ul>",
        MailQuote quote => $"<blockquote class=\"quote\" style=\"margin:0 0 16px;padding:4px 0 4px 16px;border-left:4px solid #f2b134;{Ink}\">{Encoded(quote.Words)}</blockquote>",
        MailAction action => action.On(host) is { } address ? Way(action, address) : $"<p style=\"{Paragraph}\">{Encoded(MailText.WhereToLook(action))}</p>",
        _ => throw new InvalidOperationException($"No HTML for {block.GetType().Name}."),
    };

    private static string Item(string line) => $"<li style=\"margin:0 0 6px;{Ink}\">{Encoded(line)}</li>";

    private static string Way(MailAction action, Uri address) => action.IsMain
        ? Button(action, address)
        : $"<p style=\"{Paragraph}\"><a class=\"link\" href=\"{Encoder.Encode(address.AbsoluteUri)}\" style=\"color:#0e5265\">{Encoded(action.Label)}</a></p>";

    /// <summary>The border gives Outlook, which knows no padding of a link, a button all the same.</summary>
    private static string Button(MailAction action, Uri address) =>
        $"<p style=\"margin:20px 0\"><a class=\"button\" href=\"{Encoder.Encode(address.AbsoluteUri)}\" style=\"display:inline-block;{Font};font-size:16px;line-height:1.3;font-weight:600;color:#ffffff;background:#0e5265;border:1px solid #0e5265;border-width:11px 20px;border-radius:6px;text-decoration:none\">{Encoded(action.Label)}</a></p>";

    private static string Encoded(string text) => string.Join("<br>", text.Trim().ReplaceLineEndings("\n").Split('\n').Select(Encoder.Encode));
}
