using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Onboardings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Statistics;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Onboardings;

namespace BoTrygt.Web.Administrators.Onboardings;

/// <param name="UnderWay">Those that are being prepared.</param>
/// <param name="Others">Those that are live, pause or have ended.</param>
public sealed record OnboardingsPage(IReadOnlyList<OnboardingRow> UnderWay, IReadOnlyList<OnboardingRow> Others);

/// <param name="PartnershipId">The partnership.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stage">Where it stands, in words.</param>
public sealed record OnboardingRow(Guid PartnershipId, string Name, string Stage);

/// <param name="Form">As proposed or as typed.</param>
/// <param name="Municipalities">Those without a partnership, by name.</param>
public sealed record NewOnboardingPage(OnboardingForm Form, IReadOnlyList<MunicipalityChoice> Municipalities)
{
    /// <summary>What the portal knows of the kommune; null until one is chosen.</summary>
    public OnboardingProposal? Proposal { get; init; }

    /// <summary>Why there is none, although a kommune was chosen.</summary>
    public string? Refusal { get; init; }

    /// <summary>The partnership that the kommune has already.</summary>
    public OnboardingRow? Existing { get; init; }
}

public sealed record MunicipalityChoice(string Code, string Name);

/// <param name="Municipality">The kommune's official name.</param>
/// <param name="PoliceDistrict">The district it lies in.</param>
/// <param name="Baseline">What it starts from; null while the figures do not say.</param>
/// <param name="Activities">Of the catalogue, in the order of the principles.</param>
/// <param name="Articles">How many national articles there are to take over.</param>
/// <param name="MunicipalCoordinators">Who coordinates for the kommune already, from an earlier partnership.</param>
/// <param name="PoliceCoordinators">Who coordinates for the district already.</param>
public sealed record OnboardingProposal(string Municipality, string PoliceDistrict, Baseline? Baseline, IReadOnlyList<ActivityChoice> Activities, int Articles, IReadOnlyList<string> MunicipalCoordinators, IReadOnlyList<string> PoliceCoordinators);

public sealed record ActivityChoice(string Slug, string Title, string Principle);

/// <param name="Partnership">With parties and declarations.</param>
/// <param name="Slug">The municipality's.</param>
/// <param name="Onboarding">Its case; null for one that was there before there were any.</param>
/// <param name="Checklist">What is there and what is missing.</param>
public sealed record OnboardingPage(Partnership Partnership, string Slug, OnboardingCase? Onboarding, OnboardingChecklist Checklist)
{
    public EndForm Form { get; init; } = new();

    /// <summary>Those who were invited and have not answered.</summary>
    public IReadOnlyList<Invitation> Waiting { get; init; } = [];

    /// <summary>UTC.</summary>
    public DateTime Now { get; init; }

    /// <summary>It is to begin on a later day.</summary>
    public bool IsEarly => Onboarding?.StartsOn > Now.DayInDenmark();

    public ChecklistView Steps => new(Checklist, line => OnboardingAddresses.ForBoTrygt(line, Partnership.Id, Slug));
    public bool IsUnderWay => Partnership.IsPreparing;
    public string Address => OnboardingAddresses.Of(Partnership.Id);
    public IEnumerable<Organisation> Parties => Partnership.Parties.Select(party => party.Organisation).OrderBy(organisation => organisation.Kind);

    public Declaration? Latest => Partnership.LatestDeclaration();
}

/// <param name="Partnership">Its name.</param>
/// <param name="Address">Where the form goes.</param>
/// <param name="Back">The partnership's page.</param>
/// <param name="IsRenewal">There is one already, and this is the next.</param>
/// <param name="MaxMegabytes">How large the file may be.</param>
/// <param name="Form">As typed.</param>
public sealed record SignedDeclarationPage(string Partnership, string Address, string Back, bool IsRenewal, int MaxMegabytes, SignedDeclarationForm Form)
{
    /// <summary>The file of the one that is corrected; null when there is none.</summary>
    public string? File { get; init; }

    /// <summary>Somebody else was faster.</summary>
    public Conflict? Conflict { get; init; }

    public string Title => File is not null ? "Ret erklæringen" : IsRenewal ? "Forlæng med en ny erklæring" : "Læg erklæringen op";
}
