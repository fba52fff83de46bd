using BoTrygt.Database;
using BoTrygt.Database.Outbox;
using BoTrygt.Web.Shared.Settings;

namespace BoTrygt.Web.Shared.Mail;

/// <summary>Writes mails into the outbox. They are added to the context; whoever saves the cause saves them with it.</summary>
public sealed class Mails(BoTrygtDb db, PortalSettings settings, TimeProvider clock)
{
    /// <param name="to">The mail address.</param>
    /// <param name="subject">The subject; cut when it is too long.</param>
    /// <param name="text">What is between the greeting and the signature, in Danish.</param>
    public void Add(string to, string subject, string text) => db.Add(OutboxMail.Of(
        to,
        Cut(subject, OutboxMail.SubjectMaxLength),
        $"Hej\n\n{Cut(text.Trim(), TextMaxLength)}\n\nVenlig hilsen\nBo trygt\n",
        settings.PublicHost?.Host ?? "botrygt.invalid",
        clock.GetUtcNow().UtcDateTime));

    /// <summary>How one gets to a page of the portal: its address on the host that the operator set, or where to look when none is set.</summary>
    public string WayTo(string path, string page) =>
        settings.PublicHost is { } host ? $"{page}: {new Uri(host, path)}" : $"{page}: log ind i Bo trygts arbejdsrum, og find den under partnerskabet.";

    private const int TextMaxLength = OutboxMail.TextMaxLength - 100;

    private static string Cut(string text, int length) => text.Length > length ? $"{text[..(length - 1)]}…" : text;
}
