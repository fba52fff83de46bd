using BoTrygt.Domain.Places;

namespace BoTrygt.Domain.Access;

/// <summary>An organisation that people belong to: a municipality's administration, a police district, Bo trygt, an association.</summary>
public class Organisation
{
    public const int NameMaxLength = 120;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Name { get; set; }
    public required OrganisationKind Kind { get; init; }

    /// <summary>The municipality it is the administration of; null for the other kinds.</summary>
    public string? MunicipalityCode { get; private init; }

    /// <summary>The police district it is; null for the other kinds.</summary>
    public string? PoliceDistrictCode { get; private init; }

    /// <summary>The partnership that an association takes part in; null for the other kinds.</summary>
    public Guid? PartnershipId { get; private init; }

    /// <summary>Changes with every change of its memberships, so that two people at once cannot end the last coordinators.</summary>
    public int Version { get; private set; }

    public ICollection<Membership> Memberships { get; } = [];
    public ICollection<Post> Posts { get; } = [];

    public static Organisation Of(Municipality municipality) =>
        new() { Name = municipality.OfficialName, Kind = OrganisationKind.Municipality, MunicipalityCode = municipality.Code };

    public static Organisation Of(PoliceDistrict district) =>
        new() { Name = district.Name, Kind = OrganisationKind.Police, PoliceDistrictCode = district.Code };

    public static Organisation BoTrygt() => new() { Name = "Bo trygt", Kind = OrganisationKind.BoTrygt };

    /// <summary>An association that takes part in one partnership.</summary>
    public static Organisation Association(string name, Guid partnershipId) =>
        new() { Name = name, Kind = OrganisationKind.CivilSociety, PartnershipId = partnershipId };

    /// <summary>Makes a person a member from a day on.</summary>
    /// <param name="person">Who.</param>
    /// <param name="role">The role.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, as for a deputy during the holidays; null while no end is set.</param>
    /// <param name="providerId">The login whose claims say so; null when a person does.</param>
    /// <exception cref="BrokenRuleException">The role belongs to another kind of organisation, or see <see cref="CanAdmit"/>.</exception>
    public Membership Admit(Person person, Role role, DateOnly from, DateOnly? to = null, Guid? providerId = null)
    {
        BrokenRuleException.Unless(Kind.Roles().Contains(role), $"{role} is no role in an organisation of kind {Kind}.");
        BrokenRuleException.Unless(CanAdmit(person.Id, role, from, to), $"The person is {role} already.");
        var membership = new Membership { PersonId = person.Id, OrganisationId = Id, Role = role, From = from, To = to, ProviderId = providerId };
        Memberships.Add(membership);
        Version++;
        return membership;
    }

    /// <summary>The person holds the role on none of those days; without a last one, on that day or later.</summary>
    public bool CanAdmit(Guid personId, Role role, DateOnly from, DateOnly? to = null) =>
        (to is null || to >= from) && Memberships.All(membership => membership.PersonId != personId || membership.Role != role || !membership.IsActiveWithin(from, to));

    /// <summary>
    /// Somebody still holds the role that keeps the organisation running on the day after; an association may be left
    /// without anybody. Needs all its <see cref="Memberships"/> loaded.
    /// </summary>
    public bool CanEnd(Membership membership, DateOnly lastDay) =>
        lastDay.DayNumber >= membership.From.DayNumber - 1
        && lastDay < DateOnly.MaxValue
        && (Kind == OrganisationKind.CivilSociety
            || membership.Role != Kind.KeyRole()
            || !membership.IsActiveOn(lastDay.AddDays(1))
            || Memberships.Any(other => other != membership && other.Role == membership.Role && other.IsActiveOn(lastDay.AddDays(1)) && other.To is null));

    /// <summary>The person is no member any more the day after: no other role is left.</summary>
    public bool IsLeftBy(Membership membership, DateOnly lastDay) =>
        !Memberships.Any(other => other != membership && other.PersonId == membership.PersonId && other.IsActiveOn(lastDay.AddDays(1)));

    /// <summary>Those who can take over the posts of whoever leaves: the others who are members the day after.</summary>
    public IReadOnlySet<Guid> SuccessorsOf(Membership membership, DateOnly lastDay) =>
        Memberships.Where(other => other.PersonId != membership.PersonId && other.IsActiveOn(lastDay.AddDays(1))).Select(other => other.PersonId).ToHashSet();

    /// <summary>Takes back an end that was set: the membership goes on.</summary>
    public void GoOn(Membership membership)
    {
        membership.To = null;
        Version++;
    }

    /// <summary>Ends a membership; the day before today ends it at once.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanEnd"/>.</exception>
    public void End(Membership membership, DateOnly lastDay)
    {
        BrokenRuleException.Unless(CanEnd(membership, lastDay), "The organisation would be left without the role that keeps it running.");
        membership.To = lastDay;
        Version++;
    }
}
