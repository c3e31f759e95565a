// ensure() states an invariant. A failure is a bug, never a user error, so the process stops before it can write a
// wrong record. It is never compiled out.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <source_location>

namespace jinze {

inline void ensure(bool holds, std::source_location here = std::source_location::current())
{
    if (holds) [[likely]]
        return;
    std::fprintf(stderr, "%s:%u: broken invariant in %s\n", here.file_name(), static_cast<unsigned>(here.line()),
                 here.function_name());
    std::abort();
}

}  // namespace jinze
