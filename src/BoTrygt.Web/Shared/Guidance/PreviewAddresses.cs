namespace BoTrygt.Web.Shared.Guidance;

/// <summary>Where somebody without an account looks at a revision.</summary>
public static class PreviewAddresses
{
    public const string Public = "/forhaandsvisning";
}
