using BoTrygt.Domain.Access;
using Microsoft.AspNetCore.Authorization;

namespace BoTrygt.Web.Shared.Access;

/// <summary>
/// Who may enter at all: those whose permission holds somewhere. Which record it holds for is asked with
/// <see cref="AllowedRows.AllowedTo{T}"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequirePermissionAttribute(Permission permission) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public Permission Permission { get; } = permission;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Lets those in whose permission holds somewhere.</summary>
public sealed class PermissionHandler(SignedInPerson me) : AuthorizationHandler<RequirePermissionAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RequirePermissionAttribute requirement)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(requirement);
        if (me.May(requirement.Permission))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
