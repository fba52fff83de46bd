using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Components;

namespace BoTrygt.Web.Administrators.Messages;

/// <summary>A message that is being written, and those that were sent.</summary>
/// <param name="Form">As typed.</param>
/// <param name="Counts">How many people each choice reaches.</param>
/// <param name="Sent">The latest first.</param>
public sealed record MessagesPage(MessageForm Form, IReadOnlyDictionary<CoordinatorAudience, int> Counts, IReadOnlyList<SentMessage> Sent)
{
    public const string Path = "/administration/besked";
    public const int MostSent = 50;

    public IReadOnlyList<Crumb> Trail => [new("Besked til koordinatorer")];
}

/// <summary>A message as it goes out.</summary>
/// <param name="Form">As typed.</param>
/// <param name="People">How many get it.</param>
/// <param name="Sender">Whom they answer.</param>
public sealed record MessagePreview(MessageForm Form, int People, string Sender)
{
    public IReadOnlyList<Crumb> Trail => [new("Besked til koordinatorer", MessagesPage.Path), new("Se den igennem")];
}

/// <param name="SentAt">UTC.</param>
/// <param name="By">Who sent it.</param>
/// <param name="Audience">Whom it was for.</param>
/// <param name="Recipients">How many people got it.</param>
/// <param name="Subject">What it was about.</param>
/// <param name="Text">What it said.</param>
public sealed record SentMessage(DateTime SentAt, string By, CoordinatorAudience Audience, int Recipients, string Subject, string Text);

public static class MessageWords
{
    /// <summary>As it stands in a sentence.</summary>
    public static string InDanish(this CoordinatorAudience audience) => audience switch
    {
        CoordinatorAudience.Municipalities => "kommunernes koordinatorer",
        CoordinatorAudience.Police => "politiets koordinatorer",
        _ => "alle koordinatorer",
    };

    public static string People(int count) => count == 1 ? "1 person" : $"{count} personer";
}
