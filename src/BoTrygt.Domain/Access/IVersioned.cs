namespace BoTrygt.Domain.Access;

/// <summary>A row that people edit in a form: its version travels with the form, so that two at once do not overwrite each other.</summary>
public interface IVersioned
{
    /// <summary>Changes with every edit.</summary>
    int Version { get; }

    /// <summary>Says that it was edited.</summary>
    void Touch();
}
