using System.Linq.Expressions;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Places;

namespace BoTrygt.Domain.Partnerships;

/// <summary>A local partnership ("Bo trygt i Aarhus") of a municipality, its police district and Bo trygt.</summary>
public class Partnership : IVersioned
{
    public const int NameMaxLength = 80;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Name { get; set; }
    public required string MunicipalityCode { get; init; }
    public Municipality Municipality { get; init; } = null!;

    /// <summary>When it lapsed; null while it runs.</summary>
    public PartialDate? EndedOn { get; set; }

    /// <summary>The day from which citizens are shown it; null while it is being prepared.</summary>
    public DateOnly? LiveSince { get; private set; }

    /// <summary>Since when it pauses; null while it does not. Citizens are told, and nobody is asked or reminded.</summary>
    public DateOnly? PausedOn { get; private set; }

    /// <summary>The last day on which its parties have access; null while no end is set.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>How often it follows up on its initiatives.</summary>
    public FollowUpRhythm Rhythm { get; set; }

    /// <summary>Changes with every change of its facts, so that two people at once do not overwrite each other.</summary>
    public int Version { get; private set; }

    public ICollection<Party> Parties { get; } = [];
    public ICollection<Declaration> Declarations { get; } = [];
    public ICollection<Target> Targets { get; } = [];

    /// <summary>When it began: the first declaration we know of; null when no source tells.</summary>
    public PartialDate? Since => Declarations.Count == 0 ? null : Declarations.MinBy(declaration => declaration.SignedOn.FirstDay)!.SignedOn;

    /// <summary>As SQL: citizens are shown it.</summary>
    public static Expression<Func<Partnership, bool>> IsShown { get; } = partnership => partnership.LiveSince != null && partnership.EndedOn == null;

    /// <summary>As SQL: it neither pauses nor has ended, so that people are shown what waits in it; also while it is being prepared.</summary>
    public static Expression<Func<Partnership, bool>> IsActive { get; } = partnership => partnership.EndedOn == null && partnership.PausedOn == null;

    /// <summary>As SQL: it works, so that the portal asks and reminds its people.</summary>
    public static Expression<Func<Partnership, bool>> IsAtWork { get; } = partnership => partnership.LiveSince != null && partnership.EndedOn == null && partnership.PausedOn == null;

    /// <summary>As SQL: its parties have access on that day.</summary>
    public static Expression<Func<Partnership, bool>> IsOpenOn(DateOnly day) => partnership => partnership.EndedOn == null && (partnership.LastDay == null || partnership.LastDay >= day);

    /// <summary>Says that the facts were edited.</summary>
    public void Touch() => Version++;

    /// <summary>As SQL: its parties prepare it, and citizens do not see it yet.</summary>
    public static Expression<Func<Partnership, bool>> IsBeingPrepared { get; } = partnership => partnership.LiveSince == null && partnership.EndedOn == null;

    /// <summary>The same of this one.</summary>
    public bool IsPreparing => LiveSince is null && EndedOn is null;

    /// <summary>Only one that is live pauses.</summary>
    public bool CanPause => LiveSince is not null && EndedOn is null;

    /// <summary>It pauses, and has not ended.</summary>
    public bool CanResume => PausedOn is not null && EndedOn is null;

    /// <summary>A last day can be set and taken back until it has ended.</summary>
    public bool CanEnd => EndedOn is null;

    /// <summary>Citizens are shown it from a day on.</summary>
    /// <exception cref="BrokenRuleException">It is not being prepared.</exception>
    public void GoLive(DateOnly on)
    {
        BrokenRuleException.Unless(IsPreparing, "Only a partnership that is being prepared goes live.");
        LiveSince = on;
        Touch();
    }

    /// <summary>It pauses from a day on.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanPause"/>.</exception>
    public void Pause(DateOnly on)
    {
        BrokenRuleException.Unless(CanPause, "Only a partnership that is live pauses.");
        PausedOn ??= on;
        Touch();
    }

    /// <summary>It goes on.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanResume"/>.</exception>
    public void Resume()
    {
        BrokenRuleException.Unless(CanResume, "It does not pause.");
        PausedOn = null;
        Touch();
    }

    /// <summary>Its parties have access to the end of a day; null takes an end back that is still to come.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanEnd"/>.</exception>
    public void EndAfter(DateOnly? lastDay)
    {
        BrokenRuleException.Unless(CanEnd, "It has ended.");
        LastDay = lastDay;
        Touch();
    }

    /// <summary>Its start is broken off. Whoever was asked to work for the kommune is asked no more; the police may be asked for another one's sake.</summary>
    /// <param name="lastDay">The last day on which its parties have access.</param>
    /// <param name="waiting">Invitations to its parties that nobody has accepted, tracked.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="BrokenRuleException">It is not being prepared.</exception>
    public void BreakOff(DateOnly lastDay, IEnumerable<Invitation> waiting, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        BrokenRuleException.Unless(IsPreparing, "Only a partnership that is being prepared is broken off.");
        var own = Parties.Single(party => party.Organisation.Kind == OrganisationKind.Municipality).Organisation.Id;
        foreach (var invitation in waiting.Where(invitation => invitation.OrganisationId == own))
        {
            invitation.Revoke(now);
        }

        EndAfter(lastDay);
    }

    /// <summary>The last day is over: it has ended. What is there stays.</summary>
    /// <param name="today">In Denmark.</param>
    /// <returns>False when it goes on.</returns>
    public bool EndWhenOver(DateOnly today)
    {
        if (EndedOn is not null || LastDay is not { } last || last >= today)
        {
            return false;
        }

        EndedOn = PartialDate.Of(last);
        Touch();
        return true;
    }

    /// <summary>The parties have signed again: it goes on for the time that they agreed on.</summary>
    /// <exception cref="BrokenRuleException">It has ended: then the kommune is taken on board anew.</exception>
    public void Renew(Declaration declaration)
    {
        EndAfter(null);
        PausedOn = null;
        Declarations.Add(declaration);
    }

    /// <summary>The one that was signed last; null without one.</summary>
    public Declaration? LatestDeclaration() => Declarations.MaxBy(declaration => declaration.SignedOn.FirstDay);

    /// <summary>While it is being prepared it has one declaration, and whoever writes it down again corrects it; null when the next is another.</summary>
    public Declaration? DeclarationToCorrect() => IsPreparing ? LatestDeclaration() : null;

    /// <summary>The next declaration lets it go on after its period; the first one only tells what holds already.</summary>
    public bool IsRenewedByNextDeclaration => LiveSince is not null && Declarations.Count > 0;

    /// <summary>A partnership with its three parties.</summary>
    /// <param name="municipality">The kommune.</param>
    /// <param name="administration">Its administration.</param>
    /// <param name="police">Its police district.</param>
    /// <param name="boTrygt">Bo trygt.</param>
    /// <param name="liveSince">The day from which citizens see it; null for one that is being prepared.</param>
    /// <exception cref="ArgumentException">The three organisations are not a municipality, a police district and Bo trygt.</exception>
    public static Partnership Between(Municipality municipality, Organisation administration, Organisation police, Organisation boTrygt, DateOnly? liveSince = null)
    {
        if (administration.MunicipalityCode != municipality.Code || police.PoliceDistrictCode != municipality.PoliceDistrictCode || boTrygt.Kind != OrganisationKind.BoTrygt)
        {
            throw new ArgumentException($"{municipality.Name} needs its own administration, its own police district and Bo trygt as parties.");
        }

        var partnership = new Partnership { Name = $"Bo trygt i {municipality.Name}", MunicipalityCode = municipality.Code, LiveSince = liveSince };
        foreach (var organisation in new[] { administration, police, boTrygt })
        {
            partnership.Parties.Add(new Party { Organisation = organisation });
        }

        return partnership;
    }
}
