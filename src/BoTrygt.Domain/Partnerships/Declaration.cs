using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Partnerships;

/// <summary>A signed declaration (partnerskabserklæring). A partnership that is renewed has several.</summary>
public class Declaration : IBelongToPartnership
{
    public const int SourceMaxLength = 300;

    private PartialDate _signedOn;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid PartnershipId { get; private init; }

    /// <summary>The day of the signatures, as far as the source tells.</summary>
    public required PartialDate SignedOn
    {
        get => _signedOn;
        init => _signedOn = value;
    }

    /// <summary>The last day it holds; null when no source gives one. Never computed from "typically five years".</summary>
    public PartialDate? EndsOn { get; private set; }

    /// <summary>Where the dates come from, in Danish.</summary>
    public required string Source { get; set; }

    /// <summary>Sets the last day it holds.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanEnd"/>.</exception>
    public void End(PartialDate? on)
    {
        BrokenRuleException.Unless(CanEnd(SignedOn, on), "A declaration cannot end before it is signed.");
        EndsOn = on;
    }

    /// <summary>The days were written down wrong.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanEnd"/>.</exception>
    public void Correct(PartialDate signedOn, PartialDate? endsOn)
    {
        _signedOn = signedOn;
        End(endsOn);
    }

    /// <summary>The end may lie on the day of signing or after it, as far as both are known.</summary>
    public static bool CanEnd(PartialDate signedOn, PartialDate? endsOn) => endsOn is not { } end || end.LastDay >= signedOn.FirstDay;
}
