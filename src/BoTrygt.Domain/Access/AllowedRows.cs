using System.Linq.Expressions;

namespace BoTrygt.Domain.Access;

/// <summary>Permission and scope as one predicate that becomes SQL. Filter first, project after.</summary>
public static class AllowedRows
{
    /// <summary>The rows that the person may do this with.</summary>
    public static IQueryable<T> AllowedTo<T>(this IQueryable<T> rows, Rights rights, Permission permission)
        where T : class
    {
        var allowance = rights.To(permission);
        return allowance.Everywhere ? rows : rows.Where(Predicate<T>(allowance));
    }

    /// <summary>
    /// The people of the organisations that the person looks after: who belongs to one today or later, and who left one last
    /// and belongs nowhere. Administrators are looked after by administrators.
    /// </summary>
    public static IQueryable<Person> Managed(this IQueryable<Person> people, Rights rights, DateOnly today)
    {
        var allowance = rights.To(Permission.ManagePeople);
        var running = Membership.NotEndedOn(today);
        var reached = allowance.Everywhere ? people : people.Where(person =>
            person.Memberships.AsQueryable().Where(running).Any(membership => allowance.OrganisationIds.Contains(membership.OrganisationId))
            || (!person.Memberships.AsQueryable().Any(running) && person.Memberships.Any(membership => allowance.OrganisationIds.Contains(membership.OrganisationId)
                && person.Memberships.All(other => other.To < other.From || other.To <= membership.To || allowance.OrganisationIds.Contains(other.OrganisationId)))));
        return rights.May(Permission.ManageAdministrators) ? reached : reached.Where(person => person.Memberships.All(membership => membership.Role != Role.Administrator));
    }

    /// <summary>
    /// Of those, the ones that belong to an organisation in reach today or later, and to no other. Only their name and
    /// e-mail may be edited: who can change the address of an account can sign in as its owner, with all the rights that
    /// the other organisations gave.
    /// </summary>
    public static IQueryable<Person> ManagedAlone(this IQueryable<Person> people, Rights rights, DateOnly today)
    {
        var allowance = rights.To(Permission.ManagePeople);
        var running = Membership.NotEndedOn(today);
        var own = rights.Within(Permission.ManagePeople);
        // Who signs for an organisation is in nobody's hands but its own.
        var managed = people.Managed(rights, today).Where(person => person.Memberships.AsQueryable().Where(running)
            .All(membership => (membership.Role != Role.Signatory && membership.Role != Role.DeputySignatory) || own.Contains(membership.OrganisationId)));
        return allowance.Everywhere ? managed : managed.Where(person => person.Memberships.AsQueryable().Any(running)
            && person.Memberships.AsQueryable().Where(running).All(membership => allowance.OrganisationIds.Contains(membership.OrganisationId)));
    }

    /// <summary>The memberships that the person gives and ends; those of administrators belong to administrators.</summary>
    public static IQueryable<Membership> Managed(this IQueryable<Membership> memberships, Rights rights)
    {
        var reached = memberships.AllowedTo(rights, Permission.ManagePeople);
        return rights.May(Permission.ManageAdministrators) ? reached : reached.Where(membership => membership.Person.Memberships.All(other => other.Role != Role.Administrator));
    }

    /// <summary>The organisations whose people the person looks after.</summary>
    public static IQueryable<Organisation> Managed(this IQueryable<Organisation> organisations, Rights rights)
    {
        var allowance = rights.To(Permission.ManagePeople);
        return allowance.Everywhere ? organisations : organisations.Where(organisation => allowance.OrganisationIds.Contains(organisation.Id));
    }

    private static Expression<Func<T, bool>> Predicate<T>(Allowance allowance)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var body = Clauses<T>(allowance).Select(clause => new Rebind(clause.Parameters[0], row).Visit(clause.Body)).Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<T, bool>>(body, row);
    }

    /// <summary>The same cases as in <see cref="Allowance.Covers"/>.</summary>
    /// <exception cref="NotSupportedException">The type says neither which partnership nor which organisation it belongs to.</exception>
    private static IEnumerable<LambdaExpression> Clauses<T>(Allowance allowance)
    {
        if (typeof(T).IsAssignableTo(typeof(IBelongToOrganisation)))
        {
            yield return (Expression<Func<IBelongToOrganisation, bool>>)(row => allowance.OrganisationIds.Contains(row.OrganisationId));
            yield break;
        }

        if (typeof(T).IsAssignableTo(typeof(IMayBelongToPartnership)))
        {
            yield return (Expression<Func<IMayBelongToPartnership, bool>>)(row =>
                (row.PartnershipId == null && allowance.National) || (row.PartnershipId != null && allowance.PartnershipIds.Contains(row.PartnershipId.Value)));
            yield break;
        }

        if (!typeof(T).IsAssignableTo(typeof(IBelongToPartnership)))
        {
            throw new NotSupportedException($"{typeof(T).Name} belongs to no partnership and to no organisation.");
        }

        yield return (Expression<Func<IBelongToPartnership, bool>>)(row => allowance.PartnershipIds.Contains(row.PartnershipId));
        foreach (var (owner, partnershipIds) in allowance.OwnedIds.Where(_ => typeof(T).IsAssignableTo(typeof(IOwnedByParty))))
        {
            yield return (Expression<Func<IOwnedByParty, bool>>)(row => row.OwnerOrganisationId == owner && partnershipIds.Contains(row.PartnershipId));
        }

        if (typeof(T).IsAssignableTo(typeof(ISharedWithCivilSociety)))
        {
            yield return (Expression<Func<ISharedWithCivilSociety, bool>>)(row =>
                (row.CivilSociety != CivilSocietyAccess.None && allowance.SharedIds.Contains(row.PartnershipId))
                || (row.CivilSociety == CivilSocietyAccess.Contribute && allowance.InvitedIds.Contains(row.PartnershipId)));
        }
    }

    /// <summary>Reads the interface's properties from the row's own type, which is what the database knows.</summary>
    private sealed class Rebind(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression == from ? Expression.Property(to, node.Member.Name) : base.VisitMember(node);
    }
}
