using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Activity;
using BoTrygt.Web.Shared.Onboardings;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Partners.Partnerships;

/// <param name="Partnership">With its municipality, parties and declarations.</param>
/// <param name="Targets">Held against the figures.</param>
/// <param name="Plans">The running plan in short, and the others.</param>
/// <param name="Notes">The newest that the person may read.</param>
/// <param name="Inside">What only those read who read all of it; null for civil society.</param>
/// <param name="MayEdit">The person may edit facts, members and contacts, and begin a plan.</param>
public sealed record PartnershipPage(
    Partnership Partnership, IReadOnlyList<JudgedTarget> Targets, PlansInShort Plans, IReadOnlyList<NoteRow> Notes, InsidePage? Inside, bool MayEdit)
{
    public string Address => PartnershipAddresses.Of(Partnership.Municipality.Slug);

    /// <summary>What citizens read of it, or will.</summary>
    public string CitizensAddress => Partnership.IsPreparing ? OnboardingAddresses.LocalPage(Partnership.Municipality.Slug) : PlanAddresses.ForCitizens(Partnership.Municipality.Slug);

    /// <summary>The kommune first.</summary>
    public IEnumerable<Organisation> Parties => Partnership.Parties.Select(party => party.Organisation).OrderBy(organisation => organisation.Kind);

    /// <summary>The latest first.</summary>
    public IEnumerable<Declaration> Declarations => Partnership.Declarations.OrderByDescending(declaration => declaration.SignedOn.FirstDay);
}

/// <summary>Names, and what is being prepared for citizens.</summary>
/// <param name="Members">Those who run it.</param>
/// <param name="Contacts">Whom citizens may turn to.</param>
/// <param name="Activity">The latest.</param>
/// <param name="Files">The declarations as they were signed.</param>
public sealed record InsidePage(IReadOnlyList<MemberRow> Members, IReadOnlyList<ContactPerson> Contacts, LatestActivity Activity, IReadOnlyList<DeclarationFile> Files);

/// <param name="Id">The file's.</param>
/// <param name="DeclarationId">Which declaration it is.</param>
/// <param name="Name">As it is sent.</param>
public sealed record DeclarationFile(Guid Id, Guid? DeclarationId, string Name);

/// <param name="Id">The member's.</param>
/// <param name="PostId">The post's.</param>
/// <param name="Group">Steering or working group.</param>
/// <param name="Post">The post's title.</param>
/// <param name="Organisation">The post's organisation.</param>
/// <param name="Holder">Who holds the post now; null while it is vacant.</param>
public sealed record MemberRow(Guid Id, Guid PostId, MemberGroup Group, string Post, string Organisation, string? Holder);

/// <param name="InitiativeId">What it is about.</param>
/// <param name="Initiative">That one's title.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Organisation">For which organisation.</param>
/// <param name="WrittenAt">UTC.</param>
/// <param name="Text">The note.</param>
public sealed record NoteRow(Guid InitiativeId, string Initiative, string Author, string Organisation, DateTime WrittenAt, string Text);
