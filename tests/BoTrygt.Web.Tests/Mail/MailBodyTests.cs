using AngleSharp.Html.Parser;
using BoTrygt.Web.Shared.Mail;

namespace BoTrygt.Web.Tests.Mail;

/// <summary>One body, shown as text and as HTML.</summary>
public sealed class MailBodyTests
{
    private const string Hostile = "<script>alert(1)</script><img src=https://example.dk/x.png> & \"Æ\"";
    private static readonly Uri Host = new("https://portal.example.dk");

    private static readonly MailBody Everything = new MailBody().Paragraph(Hostile).Heading(Hostile).List([Hostile, "to\nlinjer"]).Quote($"{Hostile}\n\nslut")
        .Action("Se <planen>", "/arbejdsrum/planer/1?a=1&b=\"2\"").Link("Læs mere", "/arbejdsrum");

    [Fact]
    public void What_people_wrote_is_text_in_the_HTML_too()
    {
        var html = MailHtml.Of(Hostile, Everything, Host);
        var document = new HtmlParser().ParseDocument(html);

        Assert.Empty(document.QuerySelectorAll("script, img, link, iframe, form, input, svg, [src], [background], [onload]"));
        Assert.Equal(Hostile, document.Title);
        Assert.All(document.QuerySelectorAll("p:nth-of-type(2), h2, li:first-child"), part => Assert.Equal(Hostile, part.TextContent));
        Assert.Contains("Læs mere", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_lead_to_the_host_that_was_set()
    {
        var links = new HtmlParser().ParseDocument(MailHtml.Of("Emne", Everything, Host)).QuerySelectorAll("a").Select(link => link.GetAttribute("href"));

        Assert.Equal(["https://portal.example.dk/arbejdsrum/planer/1?a=1&b=%222%22", "https://portal.example.dk/arbejdsrum"], links);
        Assert.Contains("Se <planen>: https://portal.example.dk/arbejdsrum/planer/1?a=1&b=%222%22", MailText.Of(Everything, Host), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//example.com/a")]
    [InlineData("/\\example.com/a")]
    [InlineData("https://example.com/a")]
    [InlineData("arbejdsrum")]
    [InlineData("")]
    public void What_is_no_path_of_the_portal_is_no_link(string path) => Assert.Throws<ArgumentException>(() => new MailBody().Action("Se", path));

    [Fact]
    public void Without_a_host_a_mail_says_where_to_look()
    {
        Assert.Contains("Læs mere: log ind i Bo trygts arbejdsrum", MailText.Of(Everything, null), StringComparison.Ordinal);
        Assert.DoesNotContain("href", MailHtml.Of("Emne", Everything, null), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_reads_as_a_letter() => Assert.Equal(
        "Hej\n\nFørst\n\nDET HER\n\n- en\n- to\n  linjer\n\n> sagt\n> igen\n\nSe: https://portal.example.dk/a\n\nVenlig hilsen\nBo trygt\n",
        MailText.Of(new MailBody().Paragraph("Først").Heading("Det her").List(["en", "to\r\nlinjer"]).List([]).Quote("sagt\r\nigen").Action("Se", "/a"), Host));
}
