namespace BoTrygt.Domain.Places;

/// <summary>One of the police districts (politikreds).</summary>
public class PoliceDistrict
{
    public const int CodeMaxLength = 4;
    public const int NameMaxLength = 80;

    /// <summary>Four digits of the national address register (DAGI), such as <c>1461</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }
}
