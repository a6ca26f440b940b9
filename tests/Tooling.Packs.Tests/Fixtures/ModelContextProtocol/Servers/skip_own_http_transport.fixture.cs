namespace Mine;

public sealed class Builder
{
    public Builder WithHttpTransport() => this;
}

public static class Startup
{
    public static Builder Add() => new Builder().WithHttpTransport();
}
