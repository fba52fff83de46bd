namespace BoTrygt.Integrations.Images;

/// <summary>A picture that was drawn anew.</summary>
/// <param name="Width">Of the largest file, in pixels.</param>
/// <param name="Height">The same.</param>
/// <param name="Files">All that is kept of it; empty when it was refused.</param>
public sealed record DrawnImage(int Width, int Height, IReadOnlyList<DrawnFile> Files)
{
    public DrawnImage(ImageRefusal refusal)
        : this(0, 0, []) => Refusal = refusal;

    /// <summary>Why there is none; null when there is.</summary>
    public ImageRefusal? Refusal { get; }
}

/// <param name="Name">See <see cref="Domain.Guidance.ImageSizes"/>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record DrawnFile(string Name, byte[] Content);

/// <summary>Why a picture is not taken in.</summary>
public enum ImageRefusal
{
    /// <summary>Not all of it is there, or it is not what it begins as.</summary>
    Damaged,
    TooSmall,
    TooManyPixels,
    TooLong,
}
