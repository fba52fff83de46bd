using BoTrygt.Database;
using BoTrygt.Database.Outbox;
using BoTrygt.Web.Shared.Settings;

namespace BoTrygt.Web.Shared.Mail;

/// <summary>Writes mails into the outbox. They are added to the context; whoever saves the cause saves them with it.</summary>
public sealed class Mails(BoTrygtDb db, PortalSettings settings, TimeProvider clock)
{
    /// <param name="to">Who gets it.</param>
    /// <param name="subject">The subject, in one line; cut when it is too long.</param>
    /// <param name="body">What is between the greeting and the signature, in Danish.</param>
    /// <param name="replyTo">Where an answer goes; null for where the portal's mails come from.</param>
    public void Add(Addressee to, string subject, MailBody body, string? replyTo = null)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(body);
        var line = Cut(string.Join(' ', subject.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        db.Add(OutboxMail.Of(
            new(to.PersonId, to.Email, line, MailText.Of(body, settings.PublicHost), MailHtml.Of(line, body, settings.PublicHost), replyTo),
            settings.PublicHost?.Host ?? "botrygt.invalid",
            clock.GetUtcNow().UtcDateTime));
    }

    private static string Cut(string line) => line.Length > OutboxMail.SubjectMaxLength ? $"{line[..(OutboxMail.SubjectMaxLength - 1)]}…" : line;
}

/// <summary>Who gets a mail.</summary>
/// <param name="PersonId">So that the person's page can tell when mails do not arrive; null for nobody the portal knows.</param>
/// <param name="Email">The address.</param>
public sealed record Addressee(Guid? PersonId, string Email);
