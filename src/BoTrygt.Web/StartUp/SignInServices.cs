using BoTrygt.Database;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Providers;
using BoTrygt.Web.Shared.Security;
using BoTrygt.Web.SignIn;
using BoTrygt.Web.SignIn.Invitations;
using BoTrygt.Web.SignIn.OwnAccount;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BoTrygt.Web.StartUp;

/// <summary>Accounts, the cookie and the keys behind it.</summary>
internal static class SignInServices
{
    private const int ShortestPassword = 12;

    /// <summary>In bytes: configuration, keys, tokens and what it knows of a person.</summary>
    private const long LongestProviderAnswer = 2_000_000;

    public static void AddSignIn(this IServiceCollection services, IConfiguration configuration, bool isProduction)
    {
        services.AddDataProtection().SetApplicationName("BoTrygt").PersistKeysToDbContext<BoTrygtDb>();
        services.AddIdentityCore<Account>(Configure).AddEntityFrameworkStores<BoTrygtDb>().AddSignInManager().AddDefaultTokenProviders().AddErrorDescriber<DanishIdentityErrors>().AddPasswordValidator<GuessedPasswords>();
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = PasswordLinks.Lifetime);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Account.HashIterations);
        services.AddCookies(isProduction);
        services.AddAuthorization();
        services.AddScoped<SignedInPerson>();
        services.AddScoped<Sessions>();
        services.AddScoped<SeeingAs>();
        services.AddScoped<Authenticator>();
        services.AddScoped<Halfway>();
        services.AddScoped<Onward>();
        services.AddSingleton(SecondFactorSettings.From(configuration, isProduction));
        services.AddSingleton<GuessLimits>();
        services.AddScoped<Guesses>();
        services.AddScoped<Credentials>();
        services.AddScoped<PasswordLinks>();
        services.AddScoped<PasswordMails>();
        services.AddScoped<FactorMails>();
        services.AddScoped<Passkeys>();
        services.AddScoped<OwnProof>();
        services.AddScoped<OwnPasskeyChanges>();
        services.AddSingleton<IConfigureOptions<IdentityPasskeyOptions>, PasskeyHost>();
        services.AddProviders();
        services.AddScoped<Admissions>();
        services.AddScoped<Inviting>();
        services.AddScoped<InvitationLinks>();
        services.AddScoped<AcceptanceReading>();
        services.AddScoped<Acceptances>();
        services.AddSingleton<LinkHost>();
        services.AddSingleton<KeptForms>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
    }

    private static void AddProviders(this IServiceCollection services)
    {
        services.AddHttpClient(ProviderOptions.Client, http => (http.Timeout, http.MaxResponseContentBufferSize) = (TimeSpan.FromSeconds(10), LongestProviderAnswer));
        services.AddSingleton<ProviderSecrets>();
        services.AddSingleton<ProviderOptions>();
        services.AddSingleton<ProviderConversation>();
        services.AddScoped<Arrivals>();
        services.AddScoped<ProviderDoors>();
    }

    private static void AddCookies(this IServiceCollection services, bool isProduction)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            options.LoginPath = "/log-ind";
            options.ReturnUrlParameter = "til";
            options.ExpireTimeSpan = Session.Longest; // how long somebody may do nothing is the session's to say
            options.SlidingExpiration = false;
            options.Cookie.Name = "botrygt";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Events.OnRedirectToLogin = ShowTheDoor;
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        // Not the request's own scheme: TLS may end in a proxy before the portal.
        services.Configure<CookiePolicyOptions>(options =>
        {
            options.HttpOnly = HttpOnlyPolicy.Always;
            options.Secure = isProduction ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
    }

    /// <summary>
    /// A page is opened after sign-in. A form that was sent must not lose what was typed: SignIn/InterruptedController
    /// answers the 401. The address is without a host: behind a proxy that ends TLS the portal does not know its own.
    /// </summary>
    private static Task ShowTheDoor(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = ""; // Any: it is the e-mail, and some have an apostrophe or an ø.
        options.Password = new PasswordOptions
        {
            RequiredLength = ShortestPassword,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        options.Lockout.MaxFailedAccessAttempts = 10;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }
}
