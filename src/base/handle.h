// Owns an object of a C library and releases it with the library's own function.
#pragma once

#include <memory>

namespace jinze {

template <auto release>
struct Release {
    void operator()(auto* held) const { release(held); }
};

// Handle<EVP_PKEY, EVP_PKEY_free>
template <class T, auto release>
using Handle = std::unique_ptr<T, Release<release>>;

}  // namespace jinze
