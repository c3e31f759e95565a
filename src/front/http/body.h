// Decodes a request body from the wire, by length or in chunks (RFC 9112 §6, §7.1). Counts every byte after the head,
// chunk framing included. Rejects chunk extensions and trailers: unused here, and known for request smuggling and
// memory exhaustion.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace jinze::http {

class Body {
public:
    enum class State : std::uint8_t { more, whole, crooked, too_long };

    // `longest`: bytes on the wire after the head, framing included.
    static Body of_length(std::uint64_t length, std::size_t longest);
    static Body in_chunks(std::size_t longest);

    // Consumes the front of `bytes` that belongs to this body and appends its content. Returns the number of bytes
    // consumed; the rest belongs to the next request. Consumes nothing unless the state is `more`.
    std::size_t take(std::string_view bytes, std::string& content);

    State state() const { return state_; }
    std::size_t counted() const { return counted_; }  // bytes consumed so far

private:
    enum class Part : std::uint8_t { size, size_lf, data, data_cr, data_lf, last_cr, last_lf };

    Body(bool chunked, std::uint64_t length, std::size_t longest);
    void take_one(char c);  // a byte of framing
    void expect(char c, char wanted, Part next);

    bool chunked_;
    State state_ = State::more;
    Part part_ = Part::size;
    int digits_ = 0;          // of the chunk's size
    std::uint64_t left_ = 0;  // of the chunk being read
    std::size_t longest_, counted_ = 0;
};

}  // namespace jinze::http
