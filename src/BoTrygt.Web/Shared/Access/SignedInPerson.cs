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

    /// <summary>Who is really there, and is written down: the person, unless somebody sees the portal as that person.</summary>
    public Guid ActorId { get; private set; }

    /// <summary>The portal is shown as the person would see it, to somebody else.</summary>
    public bool SeesAs => ActorId != PersonId;

    public bool IsSignedIn => PersonId != Guid.Empty;

    public bool May(Permission permission) => Rights.May(permission);

    public bool May(Permission permission, IBelongToPartnership row) => Rights.May(permission, row);

    internal void Enter(Guid personId, string name, bool hasSecondFactor, Rights rights, IReadOnlyDictionary<Guid, string> organisations) =>
        (PersonId, ActorId, Name, _hasSecondFactor, Rights, Organisations) = (personId, personId, name, hasSecondFactor, rights, organisations);

    /// <summary>From here on the person is another one, as far as it is about reading. Whoever is there has proved enough.</summary>
    internal void See(Guid personId, string name, Rights rights, IReadOnlyDictionary<Guid, string> organisations) =>
        (PersonId, Name, _hasSecondFactor, Rights, Organisations) = (personId, name, true, rights, organisations);
}
