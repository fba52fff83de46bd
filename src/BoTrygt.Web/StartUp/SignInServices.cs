using BoTrygt.Database;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace BoTrygt.Web.StartUp;

/// <summary>Accounts, the cookie and the keys behind it.</summary>
internal static class SignInServices
{
    private const int ShortestPassword = 12;
    private static readonly TimeSpan LongestIdleTime = TimeSpan.FromMinutes(30);

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("BoTrygt").PersistKeysToDbContext<BoTrygtDb>();
        services.AddIdentityCore<Account>(Configure).AddEntityFrameworkStores<BoTrygtDb>().AddSignInManager().AddDefaultTokenProviders();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Account.HashIterations);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            options.LoginPath = "/log-ind";
            options.ReturnUrlParameter = "til";
            options.ExpireTimeSpan = LongestIdleTime;
            options.SlidingExpiration = true;
            options.Cookie.Name = "botrygt";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            // Behind a proxy that ends TLS the portal's own scheme is http: the browser knows better where it is.
            options.Events.OnRedirectToLogin = context =>
            {
                context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
                return Task.CompletedTask;
            };
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.AddAuthorization();
        services.AddScoped<SignedInPerson>();
        services.AddScoped<Credentials>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.Password = new PasswordOptions
        {
            RequiredLength = ShortestPassword,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
            RequiredUniqueChars = 5,
        };
        options.Lockout.MaxFailedAccessAttempts = 10;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }
}
