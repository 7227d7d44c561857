<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>CameraPanel</name>
    <message>
      <source>Close</source>
      <translation>Đóng</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>Camera</translation>
    </message>
    <message>
      <source>A code, but none of this desk. Show the card or the receipt.</source>
      <translation>Mã này không phải của quầy. Đưa căn cước hoặc giấy hẹn vào khung.</translation>
    </message>
    <message>
      <source>Hold the card's square code or the receipt's code into the picture.</source>
      <translation>Đưa mã vuông trên căn cước hoặc mã trên giấy hẹn vào khung.</translation>
    </message>
    <message>
      <source>This computer cannot show cameras. Scan with a scanner, or type the number.</source>
      <translation>Máy này chưa xem được camera. Dùng máy quét, hoặc gõ số.</translation>
    </message>
    <message>
      <source>No camera is plugged in. Plug one in and press F9 again, or type the number.</source>
      <translation>Chưa cắm camera. Cắm camera rồi bấm lại F9, hoặc gõ số.</translation>
    </message>
    <message>
      <source>The camera is held by another program, or may not be used. Close that program.</source>
      <translation>Camera đang do chương trình khác giữ, hoặc chưa được phép dùng. Đóng chương trình ấy rồi thử lại.</translation>
    </message>
  </context>
  <context>
    <name>PageCamera</name>
    <message>
      <source>Camera for pages</source>
      <translation>Máy ảnh chụp giấy tờ</translation>
    </message>
    <message>
      <source>Take the page</source>
      <translation>Chụp trang này</translation>
    </message>
    <message>
      <source>{count} pages taken. The next one, or Esc.</source>
      <translation>Đã chụp {count} trang. Chụp tiếp, hoặc bấm Esc.</translation>
    </message>
    <message>
      <source>Lay the paper flat so that it fills the picture, then Enter.</source>
      <translation>Đặt tờ giấy phẳng cho đầy khung hình, rồi bấm Enter.</translation>
    </message>
  </context>
  <context>
    <name>RawKeys</name>
    <message>
      <source>Place to scan into</source>
      <translation>Chỗ nhận mã quét</translation>
    </message>
    <message>
      <source>Reading… {count} letters</source>
      <translation>Đang đọc… {count} ký tự</translation>
    </message>
    <message>
      <source>Ready: scan the code</source>
      <translation>Sẵn sàng: quét mã</translation>
    </message>
    <message>
      <source>Click here, then scan</source>
      <translation>Bấm vào đây rồi quét</translation>
    </message>
  </context>
  <context>
    <name>Scanner</name>
    <message>
      <source>Came in by the serial port.</source>
      <translation>Mã vào qua cổng nối tiếp.</translation>
    </message>
    <message>
      <source>none</source>
      <translation>không có</translation>
    </message>
    <message>
      <source>Came in as keys: {pace} ms from key to key, closing key: {end}.</source>
      <translation>Mã vào như gõ phím: {pace} ms mỗi phím, phím kết thúc: {end}.</translation>
    </message>
    <message>
      <source>Scanners type like a keyboard.</source>
      <translation>Máy quét gõ như bàn phím.</translation>
    </message>
    <message>
      <source>Listening at {port}.</source>
      <translation>Đang nghe ở {port}.</translation>
    </message>
    <message>
      <source>{port} is not plugged in. It is used again as soon as it is.</source>
      <translation>{port} chưa cắm. Cắm lại là dùng được ngay.</translation>
    </message>
    <message>
      <source>{port} is held by another program, or this account may not open it.</source>
      <translation>{port} đang do chương trình khác giữ, hoặc tài khoản này không được mở.</translation>
    </message>
    <message>
      <source>This computer cannot read serial ports. Let the scanner type.</source>
      <translation>Máy này chưa đọc được cổng nối tiếp. Để máy quét gõ như bàn phím.</translation>
    </message>
    <message>
      <source>The scanner is set well</source>
      <translation>Máy quét đã đặt đúng</translation>
    </message>
    <message>
      <source>Every letter came through, accents too.</source>
      <translation>Đủ từng chữ, cả dấu.</translation>
    </message>
    <message>
      <source>That is not the code on this screen</source>
      <translation>Đây không phải mã trên màn hình</translation>
    </message>
    <message>
      <source>Scan the square code beside this.</source>
      <translation>Quét mã vuông bên cạnh.</translation>
    </message>
    <message>
      <source>Digits came as letters</source>
      <translation>Chữ số thành chữ cái</translation>
    </message>
    <message>
      <source>Windows' keyboard is set to Vietnamese. Choose English (US) in its language bar; Unikey stays as it is.</source>
      <translation>Bàn phím Windows đang để tiếng Việt. Chọn English (US) trên thanh ngôn ngữ; Unikey để nguyên.</translation>
    </message>
    <message>
      <source>The scanner types too slowly: {pace} ms a key</source>
      <translation>Máy quét gõ quá chậm: {pace} ms mỗi phím</translation>
    </message>
    <message>
      <source>The desk would take it for a person. Set its inter-character delay to 0, or switch it to USB-COM.</source>
      <translation>Quầy sẽ tưởng là người gõ. Đặt độ trễ giữa các ký tự bằng 0, hoặc chuyển máy sang USB-COM.</translation>
    </message>
    <message>
      <source>Letters got lost</source>
      <translation>Mất chữ</translation>
    </message>
    <message>
      <source>Scan again. If it stays so, set its inter-character delay to 5 ms, or switch it to USB-COM.</source>
      <translation>Quét lại. Nếu vẫn mất, đặt độ trễ giữa các ký tự là 5 ms, hoặc chuyển máy sang USB-COM.</translation>
    </message>
    <message>
      <source>The scanner adds signs to the code</source>
      <translation>Máy quét thêm ký tự vào mã</translation>
    </message>
    <message>
      <source>Switch off its prefix, suffix and code identifier (AIM ID).</source>
      <translation>Tắt tiền tố, hậu tố và mã nhận dạng (AIM ID) của máy.</translation>
    </message>
    <message>
      <source>Capitals are turned round</source>
      <translation>Chữ hoa, chữ thường bị đảo</translation>
    </message>
    <message>
      <source>Switch Caps Lock off. Codes of receipts are not touched by it, names are.</source>
      <translation>Tắt Caps Lock. Mã giấy hẹn không sao, họ tên thì có.</translation>
    </message>
    <message>
      <source>Unikey (Telex) is awake and changes what is scanned</source>
      <translation>Unikey (Telex) đang bật và đổi chữ được quét</translation>
    </message>
    <message>
      <source>Switch Unikey to English (E) before scanning, or the scanner to USB-COM.</source>
      <translation>Chuyển Unikey sang chữ E trước khi quét, hoặc chuyển máy sang USB-COM.</translation>
    </message>
    <message>
      <source>Unikey (VNI) is awake and changes what is scanned</source>
      <translation>Unikey (VNI) đang bật và đổi chữ được quét</translation>
    </message>
    <message>
      <source>Accents do not come through</source>
      <translation>Dấu tiếng Việt không qua được</translation>
    </message>
    <message>
      <source>Receipts work; the name on each card must be checked. Switch the scanner to USB-COM with UTF-8.</source>
      <translation>Giấy hẹn vẫn quét được; họ tên trên thẻ phải kiểm lại từng lần. Chuyển máy sang USB-COM, bảng mã UTF-8.</translation>
    </message>
    <message>
      <source>Accents come apart from their letters</source>
      <translation>Dấu rời khỏi chữ</translation>
    </message>
    <message>
      <source>The desk puts them together. Nothing needs to be done.</source>
      <translation>Quầy tự ghép lại, không phải làm gì.</translation>
    </message>
  </context>
  <context>
    <name>ScannerCheck</name>
    <message>
      <source>A card of nobody, to scan</source>
      <translation>Thẻ thử không của ai, để quét</translation>
    </message>
    <message>
      <source>A receipt's bars, to scan</source>
      <translation>Mã vạch giấy hẹn thử, để quét</translation>
    </message>
    <message>
      <source>No port</source>
      <translation>Không dùng cổng</translation>
    </message>
    <message>
      <source>Scan the square code on this screen</source>
      <translation>Quét mã vuông trên màn hình này</translation>
    </message>
    <message>
      <source>Serial port (USB-COM), the safest way</source>
      <translation>Cổng nối tiếp (USB-COM), cách chắc nhất</translation>
    </message>
    <message>
      <source>The code that switches a scanner to USB-COM differs from maker to maker: look in its booklet for “USB COM”, “Virtual COM” or “CDC”. The desk has no such code to print.</source>
      <translation>Mã chuyển máy quét sang USB-COM mỗi hãng một khác: tìm “USB COM”, “Virtual COM” hoặc “CDC” trong sách của máy. Quầy không có mã ấy để in.</translation>
    </message>
  </context>
  <context>
    <name>_Picture</name>
    <message>
      <source>Picture of the camera</source>
      <translation>Hình từ camera</translation>
    </message>
  </context>
</TS>
