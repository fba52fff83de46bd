namespace BoTrygt.Web.SignIn;

/// <summary>Who has to have a second factor (<c>Access:RequireSecondFactor</c>).</summary>
/// <param name="IsRequired">All but readers and associations have to; in Development nobody, so that the made-up people stay easy to be.</param>
public sealed record SecondFactorSettings(bool IsRequired)
{
    private const string Key = "Access:RequireSecondFactor";

    public static SecondFactorSettings From(IConfiguration configuration, bool isProduction)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new(configuration.GetValue(Key, isProduction));
    }
}
