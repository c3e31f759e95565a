// A thing of a C library, released by its own function when it is no longer held.
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
