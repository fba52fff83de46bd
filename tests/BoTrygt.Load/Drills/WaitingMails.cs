using System.Globalization;
using BoTrygt.Database;
using BoTrygt.Database.Outbox;

namespace BoTrygt.Load.Drills;

/// <summary>
/// Each mail arrives, and at most one twice: the one that the mail server had taken when the portal died before it could
/// write that down. It keeps its Message-ID, so that a mail program shows it once.
/// </summary>
internal static class WaitingMails
{
    public const int Count = 400;

    private const int MostTwice = 1;
    private const int FewestTaken = 50;

    public static Effect Effect { get; } = new("Mails", Prepare, (_, mailbox) => mailbox.Taken.Count >= FewestTaken, CountUndone, Judge);

    private static void Prepare(BoTrygtDb db)
    {
        var now = DateTime.UtcNow;
        db.AddRange(Enumerable.Range(1, Count).Select(number => new OutboxMail
        {
            To = $"person{number.ToString(CultureInfo.InvariantCulture)}@example.dk",
            Subject = $"Mail {number} af {Count}",
            Text = "Hej\n\nDet er en øvelse.\n",
            Html = "<p>Det er en øvelse.</p>",
            MessageId = $"{Guid.CreateVersion7():N}@portal.invalid",
            CreatedAt = now,
            NextAttemptAt = now,
        }));
        db.SaveChanges();
    }

    private static int CountUndone(BoTrygtDb db) => db.OutboxMails.Count(mail => mail.SentAt == null);

    private static Verdict Judge(BoTrygtDb db, Mailbox mailbox)
    {
        var times = mailbox.Taken.CountBy(delivery => delivery.MessageId).ToDictionary();
        var lost = db.OutboxMails.Select(mail => mail.MessageId).ToList().Count(id => !times.ContainsKey(id));
        var written = db.OutboxMails.Count();
        var strange = times.Count - (written - lost);
        var (twice, oftener) = (times.Values.Count(count => count == 2), times.Values.Count(count => count > 2));
        return new(lost == 0 && strange == 0 && twice <= MostTwice && oftener == 0, $"{written} written, {lost} lost, {twice} came twice, {oftener} oftener, {strange} with a Message-ID of no mail");
    }
}
