using BoTrygt.Domain.Access;
using BoTrygt.Domain.Audit;
using BoTrygt.Domain.CalendarFeeds;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Onboardings;
using BoTrygt.Domain.Plans;

namespace BoTrygt.Web.Administrators.Onboardings;

/// <summary>What an export leaves out, and why, as whoever gets it reads it.</summary>
public static class LeftOut
{
    private const string Opens = "Virker som en nøgle for den, der har linket eller koden.";
    private const string Login = "Er en organisations egen opsætning af login, med hemmeligheder i.";
    private const string OfOnePerson = "Blev sagt til en enkelt person.";
    private const string OwnRecords = "Er Bo trygts egen optegnelse af, hvem der har gjort hvad.";

    /// <summary>By kind of row.</summary>
    public static IReadOnlyDictionary<Type, string> Kinds { get; } = new Dictionary<Type, string>
    {
        [typeof(Invitation)] = Opens,
        [typeof(CalendarFeed)] = Opens,
        [typeof(UpdateLink)] = Opens,
        [typeof(UpdateLinkItem)] = Opens,
        [typeof(PreviewLink)] = Opens,
        [typeof(IdentityProvider)] = Login,
        [typeof(ProviderDomain)] = Login,
        [typeof(RoleClaim)] = Login,
        [typeof(Notice)] = OfOnePerson,
        [typeof(OnboardingCase)] = OwnRecords,
        [typeof(AuditEntry)] = OwnRecords,
    };

    /// <summary>By field, on whatever row it stands.</summary>
    public static IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        [nameof(Attachment.StoredAs)] = "Filens navn i portalens eget filarkiv. Filen selv er med.",
    };

    /// <summary>What hangs on people and organisations, and on no partnership.</summary>
    public static IReadOnlyList<string> Elsewhere { get; } =
    [
        "Konti, adgangskoder, adgangsnøgler, koder til login og e-mail: De hører til personerne og kan bruges til at logge ind.",
        "Kommunens, politiets og Bo trygts egne roller og poster: De hører til organisationerne. Navnene på dem, der er henvist til, er med.",
        "Mails, som portalen har sendt: De blev sendt til enkelte personer og bliver slettet efter en tid.",
        "Det, Bo trygt skriver for hele landet, som vurderingsskemaer, aktivitetskataloget og de nationale råd: Det er ikke partnerskabets eget.",
    ];
}
