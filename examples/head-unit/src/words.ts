/** The shell's own words. The widgets bring theirs. */

const en = {
  'to.home': 'Car',
  'to.dealers': 'Dealers',
  'to.service': 'Service',
  'to.phone': 'Phone',
  'vital.range': 'Range',
  'vital.energy': 'Battery',
  'vital.tyre': 'Lowest tyre',
  'vital.odometer': 'Odometer',
  'advice.book': 'Book service',
  'advice.find': 'Nearest dealer',
  'advice.tyre': 'A tyre is losing pressure',
  'advice.battery': 'The battery is low',
  'advice.broken': 'The car has broken down',
  'advice.due': 'A service is due',
  'guide.title': 'Navigation',
  'guide.none': 'No destination',
  'guide.set': 'On the way',
  'state.parked': 'Parked: everything can be used',
  'state.driving': 'Driving: the screen is reduced',
  'state.unknown': 'Waiting for the car',
  'link.lost': 'No line to the car',
};
type Words = Readonly<Record<keyof typeof en, string>>;

const de: Words = {
  'to.home': 'Auto',
  'to.dealers': 'Händler',
  'to.service': 'Service',
  'to.phone': 'Telefon',
  'vital.range': 'Reichweite',
  'vital.energy': 'Batterie',
  'vital.tyre': 'Reifen, niedrigster',
  'vital.odometer': 'Kilometerstand',
  'advice.book': 'Service buchen',
  'advice.find': 'Nächster Händler',
  'advice.tyre': 'Ein Reifen verliert Druck',
  'advice.battery': 'Die Batterie ist schwach',
  'advice.broken': 'Das Auto ist liegen geblieben',
  'advice.due': 'Ein Service ist fällig',
  'guide.title': 'Navigation',
  'guide.none': 'Kein Ziel',
  'guide.set': 'Unterwegs',
  'state.parked': 'Geparkt: alles ist bedienbar',
  'state.driving': 'Fahrt: die Anzeige ist reduziert',
  'state.unknown': 'Warten auf das Auto',
  'link.lost': 'Keine Verbindung zum Auto',
};

const zh: Words = {
  'to.home': '车辆',
  'to.dealers': '经销商',
  'to.service': '保养',
  'to.phone': '手机',
  'vital.range': '续航',
  'vital.energy': '电量',
  'vital.tyre': '最低胎压',
  'vital.odometer': '里程',
  'advice.book': '预约保养',
  'advice.find': '最近的经销商',
  'advice.tyre': '有轮胎正在漏气',
  'advice.battery': '电量低',
  'advice.broken': '车辆发生故障',
  'advice.due': '保养到期',
  'guide.title': '导航',
  'guide.none': '没有目的地',
  'guide.set': '导航中',
  'state.parked': '已停车：可使用全部功能',
  'state.driving': '行驶中：界面已简化',
  'state.unknown': '正在等待车辆数据',
  'link.lost': '与车辆的连接已断开',
};

const ar: Words = {
  'to.home': 'السيارة',
  'to.dealers': 'الوكلاء',
  'to.service': 'الصيانة',
  'to.phone': 'الهاتف',
  'vital.range': 'المدى',
  'vital.energy': 'البطارية',
  'vital.tyre': 'أقل ضغط إطار',
  'vital.odometer': 'عداد المسافة',
  'advice.book': 'احجز صيانة',
  'advice.find': 'أقرب وكيل',
  'advice.tyre': 'أحد الإطارات يفقد الضغط',
  'advice.battery': 'شحن البطارية منخفض',
  'advice.broken': 'تعطلت السيارة',
  'advice.due': 'حان موعد الصيانة',
  'guide.title': 'الملاحة',
  'guide.none': 'لا توجد وجهة',
  'guide.set': 'في الطريق',
  'state.parked': 'متوقفة: كل شيء متاح',
  'state.driving': 'أثناء القيادة: الشاشة مبسطة',
  'state.unknown': 'في انتظار السيارة',
  'link.lost': 'لا اتصال بالسيارة',
};

export type WordKey = keyof typeof en;
const ALL: Readonly<Record<string, Words>> = { en, de, zh, ar };

/** The words of a language, English for one that the shell does not speak. */
export const wordsOf = (language: string): Words => ALL[language.slice(0, 2)] ?? en;
