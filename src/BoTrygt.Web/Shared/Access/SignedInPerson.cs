using BoTrygt.Domain.Access;

namespace BoTrygt.Web.Shared.Access;

/// <summary>Who is at the desk in this request. The porter fills it in, once, before a page that asks for a right.</summary>
public sealed class SignedInPerson
{
    private static readonly Rights None = new([]);
    private bool _hasSecondFactor;

    public Guid PersonId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>What the person may do today; nothing for a visitor without an account.</summary>
    public Rights Rights { get; private set; } = None;

    /// <summary>The organisations that the person belongs to today, by id.</summary>
    public IReadOnlyDictionary<Guid, string> Organisations { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The password alone opened the account, although the person's roles ask for more.</summary>
    public bool LacksSecondFactor => !_hasSecondFactor && NeedsSecondFactor;

    /// <summary>A role that the person holds today asks for more than a password.</summary>
    public bool NeedsSecondFactor => Rights.Roles.Any(role => role.NeedsSecondFactor());

    public bool IsSignedIn => PersonId != Guid.Empty;

    public bool May(Permission permission) => Rights.May(permission);

    public bool May(Permission permission, IBelongToPartnership row) => Rights.May(permission, row);

    internal void Enter(Guid personId, string name, bool hasSecondFactor, Rights rights, IReadOnlyDictionary<Guid, string> organisations) =>
        (PersonId, Name, _hasSecondFactor, Rights, Organisations) = (personId, name, hasSecondFactor, rights, organisations);
}
